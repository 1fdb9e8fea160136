import { withQuery } from '@/lib/platform/with-query';
import { filterNames, type queryNames, type switchNames } from './query-names.js';

export type FilterName = (typeof filterNames)[number];

/** A filter that is either on or absent. */
export type SwitchName = (typeof switchNames)[number];

/** All that an address says about how the catalogue is shown; each value has passed its pattern. */
export type Query = { readonly [Name in (typeof queryNames)[number]]?: string };

/** The filters of a query. */
export type Filters = Pick<Query, FilterName>;

/** The names of the filters that a query sets. */
export function activeFilters(query: Query): FilterName[] {
  return filterNames.filter((name) => query[name] !== undefined);
}

/**
 * A query with one value changed or, with `undefined`, removed; it starts at the first page again.
 */
export function changeQuery(query: Query, name: keyof Query, value: string | undefined): Query {
  const { page: _, [name]: __, ...rest } = query;
  return value === undefined ? rest : { ...rest, [name]: value };
}

/** A query without its filters; the order stays. */
export function withoutFilters({ sort }: Query): Query {
  return sort === undefined ? {} : { sort };
}

/** The address of the store page with this choice and this query. */
export function queryPath(path: string, choice: Record<string, string>, query: Query): string {
  return withQuery(path, new URLSearchParams({ ...choice, ...query }));
}
