/** The parameters of an arrival from Connect; whatever else is in the address is not kept. */
const names = ['checkout', 'session_id', 'status'];
const LONGEST = 2_048;

/** The query as Connect made it, for the poll and for coming back after sign-in. */
export function arrivalQuery(query: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = query[name];
      return typeof value === 'string' && value.length <= LONGEST ? [[name, value]] : [];
    }),
  );
}

/** A URL's query as pages get it: a repeated parameter becomes a list, which no single value matches. */
export function queryOf(url: string): Record<string, string | string[]> {
  const { searchParams } = new URL(url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}
