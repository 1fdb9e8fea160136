import type { PlanView } from './view';

/** Views as they travel: a coverage, which may name two hundred countries, only once. */
export type PackedViews = {
  coverages: NonNullable<PlanView['coverage']>[];
  plans: (Omit<PlanView, 'coverage'> & { coverage: number | null })[];
};

/** Packs views; plans of one coverage have to hold one object. */
export function packViews(views: PlanView[]): PackedViews {
  const coverages = new Map<PackedViews['coverages'][number], number>();
  const plans = views.map(({ coverage, ...view }) => {
    if (coverage && !coverages.has(coverage)) coverages.set(coverage, coverages.size);
    return { ...view, coverage: coverage ? (coverages.get(coverage) ?? null) : null };
  });
  return { coverages: [...coverages.keys()], plans };
}

/** What was packed. */
export function unpackViews({ coverages, plans }: PackedViews): PlanView[] {
  return plans.map(({ coverage, ...view }) => ({
    ...view,
    coverage: coverage === null ? null : (coverages[coverage] ?? null),
  }));
}
