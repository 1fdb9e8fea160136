import 'server-only';
import type { Plan } from './types';

export type MarkStyle = React.CSSProperties & { '--flag': string };

type Asset = string | { src: string };

/** The file of each flag: Next publishes them under names that change with their content. */
const files = import.meta.glob<Asset>('/node_modules/country-flag-icons/3x2/??.svg', {
  eager: true,
  import: 'default',
});

/**
 * What stands for where a plan works, as the style of an element with a mark: the flag of one
 * country, none for several (the style sheet draws a globe) and for a country without a flag in
 * `country-flag-icons` (MIT). Null where it is not known where the plan works.
 */
export function markOf(coverage: Plan['coverage']): MarkStyle | null {
  if (!coverage) return null;
  const [only, ...others] = coverage.countries;
  const file = files[`/node_modules/country-flag-icons/3x2/${only}.svg`];
  if (file === undefined || others.length > 0) return { '--flag': 'none' };
  return { '--flag': `url("${typeof file === 'string' ? file : file.src}")` };
}
