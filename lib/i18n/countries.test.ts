import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manyCases } from '@/lib/testing/hostile';
import { countryNames } from './countries';

test('countries have the names of the language, in its order', () => {
  const codes = ['SE', 'AT', 'DE', 'ES', 'SE'];
  expect(countryNames(codes, 'en')).toEqual(['Austria', 'Germany', 'Spain', 'Sweden']);
  expect(countryNames(codes, 'de')).toEqual(['Deutschland', 'Österreich', 'Schweden', 'Spanien']);
  expect(countryNames(codes, 'es')).toEqual(['Alemania', 'Austria', 'España', 'Suecia']);
});

test('what is no country stands for itself, and nothing throws', () => {
  expect(countryNames(['Europe', 'QQ', ''], 'en')).toEqual(['', 'Europe', 'QQ']);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (codes) => {
      expect(countryNames(codes, 'en').length).toBeLessThanOrEqual(codes.length);
    }),
    manyCases,
  );
});
