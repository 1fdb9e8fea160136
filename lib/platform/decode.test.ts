import { expect, test } from 'vitest';
import { decodedJson, decodedPart } from './decode';

test.each([
  ['{"a":1}', { a: 1 }],
  ['null', null],
  ['', undefined],
  ['{', undefined],
])('%j holds %o as JSON', (text, value) => {
  expect(decodedJson(text)).toEqual(value);
});

test.each([
  ['C%C3%B4te%20d%E2%80%99Ivoire', 'Côte d’Ivoire'],
  ['japan', 'japan'],
  ['%', null],
  ['%FF', null],
])('%j of an address is %j', (part, read) => {
  expect(decodedPart(part)).toBe(read);
});
