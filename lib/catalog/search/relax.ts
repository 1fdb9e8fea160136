import { type Context, matcher, type Sortable } from './filters';
import { activeFilters, changeQuery, type FilterName, type Query } from './query';
import { dataSteps } from './query-names.js';

/** One filter taken out (`value` undefined) or made wider, and how many plans that shows. */
export type Relaxation = { name: FilterName; value: string | undefined; count: number };

/**
 * The smallest change that ends an empty result: the one filter without which most plans match, or
 * that filter's next wider step with a match. Null when no single filter is to blame. `prices` are
 * the steps of the price filter, ascending.
 */
export function relax(
  plans: Sortable[],
  query: Query,
  context: Context,
  prices: string[],
): Relaxation | null {
  const count = (name: FilterName, value: string | undefined) =>
    plans.filter(matcher(changeQuery(query, name, value), context)).length;
  let best: Relaxation | null = null;
  for (const name of activeFilters(query)) {
    const relaxed = { name, value: undefined, count: count(name, undefined) };
    if (relaxed.count > (best?.count ?? 0)) best = relaxed;
  }
  if (!best) return null;
  const { name } = best;
  for (const value of widerSteps(name, query[name] ?? '', prices)) {
    const relaxed = { name, value, count: count(name, value) };
    if (relaxed.count > 0) return relaxed;
  }
  return best;
}

function widerSteps(name: FilterName, value: string, prices: string[]): string[] {
  if (name === 'price') return prices.filter((step) => Number(step) > Number(value));
  if (name !== 'data') return [];
  const steps: string[] = [...dataSteps];
  return steps.slice(0, steps.indexOf(value)).toReversed();
}
