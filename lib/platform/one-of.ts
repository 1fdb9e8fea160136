/** The value if it is in the list, otherwise the fallback: for enums that Gigs may extend. */
export function oneOf<const T extends string, F>(
  list: readonly T[],
  value: unknown,
  fallback: F,
): T | F {
  return list.find((known) => known === value) ?? fallback;
}
