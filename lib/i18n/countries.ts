/**
 * The names of countries (ISO 3166-1 alpha-2) in the language, each once, in its alphabetical order.
 * A code that the language has no name for stands for itself.
 */
export function countryNames(codes: string[], locale: string): string[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const name = (code: string) => (/^[A-Za-z]{2}$/.test(code) ? (names.of(code) ?? code) : code);
  return [...new Set(codes.map(name))].toSorted(new Intl.Collator(locale).compare);
}
