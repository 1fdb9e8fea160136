import { type Locale, languageTag } from '@/lib/i18n/locale';
import { locales } from '@/lib/i18n/locales';
import { editsBetween } from '@/lib/platform/edits';
import { regionCountries, WORLD } from '@/lib/platform/m49';
import { memoize } from '@/lib/platform/memoize';
import { regions } from '@/lib/platform/regions';

/** A country (ISO 3166-1 alpha-2) or a region (UN M49, `001` for the world). */
export type Place = string;

/** Every place that a page can be about. */
export const places: readonly Place[] = [WORLD, ...regionCountries.keys(), ...regions];

/** Names that CLDR had once, or has on another version of Node: addresses out there have them. */
const formerSlugs: Record<string, Place> = {
  burma: 'MM',
  'cape-verde': 'CV',
  'czech-republic': 'CZ',
  'hong-kong': 'HK',
  'ivory-coast': 'CI',
  macau: 'MO',
  macedonia: 'MK',
  'republik-mazedonien': 'MK',
  swasiland: 'SZ',
  swaziland: 'SZ',
  suazilandia: 'SZ',
  'south-eastern-asia': '035',
  'tschechische-republik': 'CZ',
  turkey: 'TR',
  turkiye: 'TR',
  uk: 'GB',
  usa: 'US',
  worldwide: WORLD,
};

const named = memoize((locale: string) => ({
  long: new Intl.DisplayNames(locale, { type: 'region' }),
  short: new Intl.DisplayNames(locale, { type: 'region', style: 'short' }),
}));

/** The name of a place in a language. */
export function placeName(place: Place, locale: string): string {
  // The long ones begin with what kind of region of China they are.
  const names = named(locale)[place === 'HK' || place === 'MO' ? 'short' : 'long'];
  return names.of(place) ?? place;
}

/** A name as a part of an address: ASCII letters, digits and hyphens. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'ʻ`.]/g, (mark) => (mark === '.' ? '' : '-'))
    .replaceAll('ß', 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[æÆ]/g, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

const slugsIn = memoize(
  (language: string) =>
    new Map(places.map((place) => [place, slugOf(placeName(place, language))] as const)),
);

const placesBySlug = memoize(
  (language: string) =>
    new Map([...slugsIn(language)].map(([place, slug]) => [slug, place] as const)),
);

/** The part of an address that names a place in a language. */
export function placeSlug(place: Place, locale: Locale): string {
  return slugsIn(languageTag(locale)).get(place) ?? place.toLowerCase();
}

/**
 * The place that a part of an address names in this language or else in another one, by its ISO
 * code, or by a name that it had once; null for none.
 */
export function placeOf(part: string, locale: Locale): Place | null {
  if (part.length > 80) return null;
  const code = part.toUpperCase();
  if (slugsIn('en').has(code)) return code;
  const slug = slugOf(part);
  for (const language of new Set([languageTag(locale), ...locales])) {
    const place = placesBySlug(language).get(slug) ?? placesBySlug(language).get(withoutE(slug));
    if (place) return place;
  }
  return Object.hasOwn(formerSlugs, slug) ? (formerSlugs[slug] ?? null) : null;
}

/** German umlauts as two letters: `oesterreich` is `osterreich`. */
function withoutE(slug: string): string {
  return slug.replace(/([aou])e/g, '$1');
}

/** The places among these whose names are the most like this one, nearest first. */
export function nearestPlaces(
  part: string,
  among: Iterable<Place>,
  locale: Locale,
  most = 3,
): Place[] {
  const slug = slugOf(part.slice(0, 40));
  return [...among]
    .map((place) => {
      const own = placeSlug(place, locale);
      const begins = slug.length > 2 && own.startsWith(slug);
      return { place, edits: begins ? 0 : editsBetween(slug, own) };
    })
    .toSorted((a, b) => a.edits - b.edits || (a.place < b.place ? -1 : 1))
    .slice(0, most)
    .map(({ place }) => place);
}

const path = /^\/destinations\/([^/?#]+)$/;

/** The path of a place's page in a language, without the prefix of the language. */
export function placePath(place: Place, locale: Locale): string {
  return `/destinations/${placeSlug(place, locale)}`;
}

/** A path of the default language with its names in another one; as it is if it has none. */
export function pathIn(locale: Locale, given: string): string {
  const [, part] = path.exec(given) ?? [];
  const place = part && placeOf(part, locale);
  return place ? placePath(place, locale) : given;
}
