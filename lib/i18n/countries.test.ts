import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countryNames } from './countries';

test('countries have their names in the language, in its alphabetical order', () => {
  const codes = ['SE', 'AT', 'DE', 'ES', 'SE'];
  expect(countryNames(codes, 'en')).toEqual(['Austria', 'Germany', 'Spain', 'Sweden']);
  expect(countryNames(codes, 'de')).toEqual(['Deutschland', 'Österreich', 'Schweden', 'Spanien']);
  expect(countryNames(codes, 'es')).toEqual(['Alemania', 'Austria', 'España', 'Suecia']);
});

test('a code without a name stays as it is, and nothing throws', () => {
  expect(countryNames(['Europe', 'QQ', ''], 'en')).toEqual(['', 'Europe', 'QQ']);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (codes) => {
      expect(countryNames(codes, 'en').length).toBeLessThanOrEqual(codes.length);
    }),
  );
});
