import { expect, test } from 'vitest';
import { flagOf } from './flags';

const aFlag = { '--flag': expect.stringMatching(/^url\("[^"]*svg[^"]*"\)$/) };

test('a plan for one country has its flag, and a region none', () => {
  expect(flagOf({ name: 'Japan', countries: ['JP'] })).toEqual(aFlag);
  expect(flagOf({ name: 'Kosovo', countries: ['XK'] })).toEqual(aFlag);
  expect(flagOf({ name: 'Europe', countries: ['DE', 'FR'] })).toBeNull();
  expect(flagOf({ name: 'Nowhere', countries: [] })).toBeNull();
  expect(flagOf(null)).toBeNull();
});

test.each(['ZZ', 'DEU', '../DE', 'constructor', ''])('%j has no flag', (code) => {
  expect(flagOf({ name: 'Odd', countries: [code] })).toBeNull();
});
