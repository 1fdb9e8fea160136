import { withQuery } from '@/lib/platform/with-query';
import { filterPatterns, queryPatterns, switchPatterns } from './query-patterns.js';

export type FilterName = keyof typeof filterPatterns;

/** The names of the filters, in the order in which active ones are listed. */
export const filterNames = Object.keys(filterPatterns) as FilterName[];

/** A filter that is either on or absent. */
export type SwitchName = keyof typeof switchPatterns;

/** The names of the switches, in the order of the form. */
export const switchNames = Object.keys(switchPatterns) as SwitchName[];

/** The filters in an address by their names there; each value has passed its pattern. */
export type Filters = { readonly [Name in FilterName]?: string };

/** All that an address says about how the catalogue is shown. */
export type Query = { readonly [Name in keyof typeof queryPatterns]?: string };

/** The names of a query in an address. */
export const queryNames = Object.keys(queryPatterns) as (keyof Query)[];

const LONGEST_SEARCH = 80;

/**
 * The query in an address or a form, read by name; what is malformed, unknown or repeated with
 * another value is ignored.
 */
export function readQuery(read: (name: string) => unknown): Query {
  const query: Record<string, string> = {};
  for (const [name, pattern] of Object.entries(queryPatterns)) {
    const values = [read(name)].flat().flatMap((raw) => {
      if (typeof raw !== 'string') return [];
      const value = name === 'q' ? raw.trim().slice(0, LONGEST_SEARCH) : raw;
      return pattern.test(value) ? [value] : [];
    });
    const [value, ...others] = new Set(values);
    if (value !== undefined && others.length === 0) query[name] = value;
  }
  return query;
}

/** A query without a network that no plan names: addresses of advertisements say theirs so. */
export function withKnownNetwork(query: Query, networks: string[]): Query {
  const { network, ...rest } = query;
  return network === undefined || networks.includes(network) ? query : rest;
}

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
