import 'server-only';
import type { Plan } from './types';

export type FlagStyle = React.CSSProperties & { '--flag': string };

type Asset = string | { src: string };

/** The file of each flag: Next publishes them under names that change with their content. */
const files = import.meta.glob<Asset>('/node_modules/country-flag-icons/3x2/??.svg', {
  eager: true,
  import: 'default',
});

/**
 * The flag of a plan that works in one country, as a style for its mark; null for several,
 * and for a country without a flag in `country-flag-icons` (MIT).
 */
export function flagOf(coverage: Plan['coverage']): FlagStyle | null {
  const [only, ...others] = coverage?.countries ?? [];
  if (only === undefined || others.length > 0) return null;
  const file = files[`/node_modules/country-flag-icons/3x2/${only}.svg`];
  if (file === undefined) return null;
  return { '--flag': `url("${typeof file === 'string' ? file : file.src}")` };
}
