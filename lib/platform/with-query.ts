/** A path with this query, and without a question mark where it is empty. */
export function withQuery(path: string, query: URLSearchParams): string {
  // Not by its `size`, which Safari 16 lacks.
  const all = String(query);
  return all ? `${path}?${all}` : path;
}
