import type { Plan } from './plan';

type Searched = Pick<Plan, 'name' | 'coverage'>;

/** Text as search compares it: no accents, one case, "ß" as "SS". */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
}

/**
 * Whether a plan is meant by all words of a search: each stands in its name or begins a word of its
 * coverage, countries being known by their names in the page's language, in English, and by alpha-2 code.
 */
export function searcher(search: string, locale: string): (plan: Searched) => boolean {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return ({ name, coverage }) => {
    const title = plain(name);
    const places = coverage ? placesOf(coverage, locale) : '';
    return words.every((word) => title.includes(word) || places.includes(` ${word}`));
  };
}

const known = new Map<string, WeakMap<object, string>>();

function placesOf(coverage: NonNullable<Plan['coverage']>, locale: string): string {
  const ofLocale = known.get(locale) ?? new WeakMap<object, string>();
  known.set(locale, ofLocale);
  const existing = ofLocale.get(coverage);
  if (existing !== undefined) return existing;
  const names = coverage.countries.flatMap((code) => [
    code,
    countryName(code, locale),
    countryName(code, 'en'),
  ]);
  const places = ` ${plain([coverage.name, ...names].join(' ').replace(/[^\p{L}\p{N}\p{M}]+/gu, ' '))}`;
  ofLocale.set(coverage, places);
  return places;
}

const displayNames = new Map<string, Intl.DisplayNames>();

/** A country's name in a language, or its code where the language has none. */
export function countryName(code: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const names = displayNames.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' });
  displayNames.set(locale, names);
  return names.of(code) ?? code;
}
