export const filterNames = [
  'q',
  'data',
  'country',
  'price',
  'type',
  'term',
  'network',
  'calls',
  'texts',
  'fits',
] as const;

export type FilterName = (typeof filterNames)[number];

/** The filters in an address by their names there; each value has passed its pattern. */
export type Filters = { readonly [Name in FilterName]?: string };

/** All that an address says of how the catalogue is looked at. */
export type Query = Filters & { readonly sort?: string; readonly page?: string };

/** Least data in decimal gigabytes, as it stands in the address. */
export const dataSteps = ['1', '5', '10', '20', '50', 'unlimited'] as const;

const patterns: Record<FilterName | 'sort' | 'page', RegExp> = {
  q: /\S/,
  data: /^(?:1|5|10|20|50|unlimited)$/,
  country: /^[A-Z]{2}$/,
  price: /^(?=.*[1-9])\d{1,7}(?:\.\d{1,3})?$/,
  type: /^(?:eSIM|pSIM)$/,
  term: /^(?:renewing|once)$/,
  network: /^[\w.-]{1,64}$/,
  calls: /^yes$/,
  texts: /^yes$/,
  fits: /^yes$/,
  sort: /^(?:price|price-desc|data|unit-price|name)$/,
  page: /^(?:[2-9]|[1-9]\d{1,3})$/,
};

const LONGEST_SEARCH = 80;

/** The query in an address or a form, read by name; what is malformed, repeated or unknown is ignored. */
export function readQuery(read: (name: string) => unknown): Query {
  const query: Record<string, string> = {};
  for (const [name, pattern] of Object.entries(patterns)) {
    const raw = read(name);
    if (typeof raw !== 'string') continue;
    const value = name === 'q' ? raw.trim().slice(0, LONGEST_SEARCH) : raw;
    if (pattern.test(value)) query[name] = value;
  }
  return query;
}

/** The names that a query holds; what is filtered by, not how it is sorted or which page it is. */
export function activeFilters(query: Query): FilterName[] {
  return filterNames.filter((name) => query[name] !== undefined);
}

/** A query with one value changed or, by `undefined`, taken out; it begins at the first page again. */
export function changeQuery(
  query: Query,
  name: FilterName | 'sort' | 'page',
  value: string | undefined,
): Query {
  const { page: _, [name]: __, ...rest } = query;
  return value === undefined ? rest : { ...rest, [name]: value };
}

/** A query without its filters: the order stays. */
export function withoutFilters({ sort }: Query): Query {
  return sort === undefined ? {} : { sort };
}

/** The address of the store page with this choice and this query. */
export function queryPath(path: string, choice: Record<string, string>, query: Query): string {
  const all = new URLSearchParams({ ...choice, ...query });
  return all.size > 0 ? `${path}?${all}` : path;
}
