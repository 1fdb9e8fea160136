import { memoize } from '@/lib/platform/memoize';

const regionNames = memoize((locale: string) => new Intl.DisplayNames(locale, { type: 'region' }));

/** The name of a country (ISO 3166-1 alpha-2), or the code when the language has no name for it. */
export function countryName(code: string, locale: string): string {
  return /^[A-Za-z]{2}$/.test(code) ? (regionNames(locale).of(code) ?? code) : code;
}

/** The names of countries, each once, in the alphabetical order of the language. */
export function countryNames(codes: string[], locale: string): string[] {
  const names = codes.map((code) => countryName(code, locale));
  return [...new Set(names)].toSorted(new Intl.Collator(locale).compare);
}
