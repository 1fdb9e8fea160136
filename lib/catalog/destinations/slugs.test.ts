import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { nearestPlaces, pathIn, placeOf, placeSlug, places, slugOf } from './slugs';

test('every place has a name in every language that leads back to it, and to no other', () => {
  for (const locale of locales) {
    for (const place of places) {
      expect(placeSlug(place, locale)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect([locale, placeOf(placeSlug(place, locale), locale)]).toEqual([locale, place]);
    }
  }
});

test.each([
  ['japan', 'en', 'JP'],
  ['japon', 'en', 'JP'],
  ['JP', 'es', 'JP'],
  ['jp', 'de', 'JP'],
  ['Türkei', 'en', 'TR'],
  ['turkey', 'en', 'TR'],
  ['oesterreich', 'de', 'AT'],
  ['cote-d-ivoire', 'de', 'CI'],
  ['hongkong', 'en', 'HK'],
  ['hong-kong', 'en', 'HK'],
  ['kosovo', 'en', 'XK'],
  ['taiwan', 'en', 'TW'],
  ['europe', 'de', '150'],
  ['worldwide', 'en', '001'],
  ['atlantis', 'en', null],
  ['zz', 'en', null],
  ['__proto__', 'en', null],
  ['constructor', 'en', null],
  ['', 'en', null],
] as const)('%j in %s is %s', (part, locale, place) => {
  expect(placeOf(part, locale)).toBe(place);
});

test('a name that is none leads to those most like it', () => {
  expect(nearestPlaces('jpan', places, 'en')[0]).toBe('JP');
  expect(nearestPlaces('united', places, 'en')).toEqual(['AE', 'GB', 'US']);
});

test('a path is known in every language', () => {
  expect(pathIn('es', '/destinations/germany')).toBe('/destinations/alemania');
  expect(pathIn('de', '/destinations/atlantis')).toBe('/destinations/atlantis');
  expect(pathIn('de', '/destinations')).toBe('/destinations');
  expect(pathIn('de', '/plans/germany')).toBe('/plans/germany');
});

test('no input is too odd for a name [ASVS 2.2.1]', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(slugOf(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(() => placeOf(text, 'de')).not.toThrow();
    }),
  );
});
