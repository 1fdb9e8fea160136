import type { PlanView } from './view';

/**
 * From this many plans on, packing saves more than it costs: 9 of 24 kB gzip at 1,000, 1.6 of 5.8
 * at 200.
 */
const PACKED_FROM = 500;

type PackedViews = {
  coverages: NonNullable<PlanView['coverage']>[];
  plans: (Omit<PlanView, 'coverage'> & { coverage: number | null })[];
};

/** The whole catalogue as the browser fetches it: a large one names each coverage only once. */
export type CatalogueFile = { plans: PlanView[] } | PackedViews;

/** Views for the browser. Plans of one coverage have to hold the same object. */
export function packViews(views: PlanView[]): CatalogueFile {
  if (views.length < PACKED_FROM) return { plans: views };
  const coverages = new Map<PackedViews['coverages'][number], number>();
  const plans = views.map(({ coverage, ...view }) => {
    if (coverage && !coverages.has(coverage)) coverages.set(coverage, coverages.size);
    return { ...view, coverage: coverage ? (coverages.get(coverage) ?? null) : null };
  });
  return { coverages: [...coverages.keys()], plans };
}

/** The views of a file that was packed or not. */
export function unpackViews(file: CatalogueFile): PlanView[] {
  if (!('coverages' in file)) return file.plans;
  const { coverages, plans } = file;
  return plans.map(({ coverage, ...view }) => ({
    ...view,
    coverage: coverage === null ? null : (coverages[coverage] ?? null),
  }));
}
