/** Fields of an address; those without a value are left out. */
export type Fields = Readonly<Record<string, string | null | undefined>>;

/** A path with this query, and without a question mark where it is empty. */
export function withQuery(path: string, query: URLSearchParams): string {
  // Not by its `size`, which Safari 16 lacks.
  const all = String(query);
  return all ? `${path}?${all}` : path;
}

/** The fields that have a value, as a query. */
export function queryOfFields(fields: Fields): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value) query.set(name, value);
  }
  return query;
}
