import { expect, test } from 'vitest';
import { markOf } from './flags';

const aFlag = { '--flag': expect.stringMatching(/^url\("[^"]*svg[^"]*"\)$/) };
const aGlobe = { '--flag': 'none' };

test('a plan for one country has its flag, and a region a globe', () => {
  expect(markOf({ name: 'Japan', countries: ['JP'] })).toEqual(aFlag);
  expect(markOf({ name: 'Kosovo', countries: ['XK'] })).toEqual(aFlag);
  expect(markOf({ name: 'Europe', countries: ['DE', 'FR'] })).toEqual(aGlobe);
  expect(markOf({ name: 'Nowhere', countries: [] })).toEqual(aGlobe);
  expect(markOf(null)).toBeNull();
});

test.each(['ZZ', 'DEU', '../DE', 'constructor', ''])('%j has no flag', (code) => {
  expect(markOf({ name: 'Odd', countries: [code] })).toEqual(aGlobe);
});
