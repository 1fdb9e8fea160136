import { expect, test } from 'vitest';
import { gigsId, idInSegment } from './id';

test.each([
  'pln_0SNlurA049MEWV3V0q7gjQbM4EVo',
  'a',
  'a'.repeat(64),
  'urn:plan:1',
  'a.b~c',
  '...',
  'YQ==',
  'a@b+c',
])('%s is an id, in a path as well', (id) => {
  expect(id).toMatch(gigsId);
  expect(new URL(`/plans/${id}`, 'https://shop.example').pathname).toBe(`/plans/${id}`);
  expect(idInSegment(encodeURIComponent(id))).toBe(id);
});

test.each([
  '',
  'a'.repeat(65),
  '.',
  '..',
  'a/b',
  'a%2Fb',
  'a b',
  'a,b',
  'a?b',
  'a#b',
  'ä',
  'a\n',
  '<a>',
])('%j is none', (text) => expect(text).not.toMatch(gigsId));
