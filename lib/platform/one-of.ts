/** The value when it is one of the list, otherwise the fallback: for values of Gigs that may be new. */
export function oneOf<const T extends string, F>(
  list: readonly T[],
  value: unknown,
  fallback: F,
): T | F {
  return list.find((known) => known === value) ?? fallback;
}
