import { countries as flags } from 'country-flag-icons';
import { getCountries } from 'libphonenumber-js';
import { expect, test } from 'vitest';
import { regions } from './regions.js';

/** Islands with telephones, flags of groups and of nothing: none is of ISO 3166-1. */
const others = ['AC', 'EU', 'IC', 'TA', 'XA', 'XC', 'XO'];

test('every country with a flag or telephones is a region, each once, and nothing else is', () => {
  const known = new Set([...flags.filter((code) => code.length === 2), ...getCountries()]);
  expect(regions).toEqual([...known].filter((code) => !others.includes(code)).toSorted());
});
