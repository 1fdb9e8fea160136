import type { NamedSim } from '@/components/choice/choice-context';
import type { FilterName, SwitchName } from '@/lib/catalog/search/query';
import { switchNames } from '@/lib/catalog/search/query-names.js';
import { fill } from '@/lib/i18n/plural';
import type { CatalogueData } from './catalogue-data';

type Said = Pick<CatalogueData, 'options' | 'labels'>;

/** Returns the label of a filter: "At least 10 GB", "Japan", "Fits eSIM ending 1234". */
export function filterLabel(
  name: FilterName,
  value: string,
  { options, labels }: Said,
  sim: NamedSim | null,
): string {
  if (name === 'q') return fill(labels.searched, { search: value });
  if (name === 'fits') return fill(labels.fit?.fits ?? '', { sim: sim?.name ?? '' });
  if (isSwitch(name)) return labels[name];
  return options[name].find(([option]) => option === value)?.[1] ?? value;
}

function isSwitch(name: FilterName): name is SwitchName {
  return switchNames.some((one) => one === name);
}

/** Leaves out `fits`, which has no effect without a chosen SIM. */
export function effective<Name extends FilterName>(
  names: readonly Name[],
  sim: NamedSim | null,
): readonly Name[] {
  return sim ? names : names.filter((name) => name !== 'fits');
}
