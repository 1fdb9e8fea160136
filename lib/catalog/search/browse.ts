import { type Context, matcher, type Sortable } from './filters';
import type { Query } from './query';
import { type Relaxation, relax } from './relax';
import { sortPlans } from './sort';

/** Up to this many plans are shown on one page; more are paged by `PAGE_SIZE`. */
export const ONE_PAGE = 100;
export const PAGE_SIZE = 50;

/** A part of a list: items `from` to `to` (from 1) of `total`. */
export type Slice = { total: number; page: number; pages: number; from: number; to: number };

/** One page of a query's plans. `relaxed` is set only when there are none. */
export type ResultPage<T> = Slice & { plans: T[]; relaxed: Relaxation | null };

/** The part of a list of `total` items that a page shows; a page beyond the end is the last one. */
export function sliceOf(total: number, wanted: string | undefined): Slice {
  const size = total > ONE_PAGE ? PAGE_SIZE : ONE_PAGE;
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Number(wanted ?? 1), pages);
  const from = total === 0 ? 0 : (page - 1) * size + 1;
  return { total, page, pages, from, to: Math.min(page * size, total) };
}

/** Filters, sorts and pages the catalogue; used on the server and in the browser. */
export function browse<T extends Sortable>(
  plans: T[],
  query: Query,
  context: Context,
  prices: string[],
): ResultPage<T> {
  const found = sortPlans(plans.filter(matcher(query, context)), query.sort, context);
  const slice = sliceOf(found.length, query.page);
  return {
    ...slice,
    plans: found.slice(Math.max(0, slice.from - 1), slice.to),
    relaxed: found.length === 0 ? relax(plans, query, context, prices) : null,
  };
}
