import { expect, test } from 'vitest';
import { type GigsError, gigsError, kindOf } from './error';

test.each([
  [400, 'malformed', 'invalid'],
  [401, 'unauthenticated', 'unauthenticated'],
  [403, 'permissionDenied', 'forbidden'],
  [404, 'notFound', 'not-found'],
  [409, 'conflict', 'conflict'],
  [422, 'invalid', 'invalid'],
  [429, 'tooManyRequests', 'rate-limited'],
  [500, 'internal', 'unavailable'],
  [501, 'notImplemented', 'not-implemented'],
  [503, 'serviceUnavailable', 'unavailable'],
] as const)('%i %s is %s, by its type and by its status alone', (status, type, kind) => {
  expect(kindOf(status, type)).toBe(kind);
  expect(kindOf(418, type)).toBe(kind);
  expect(kindOf(status, undefined)).toBe(kind);
  expect(kindOf(status, 'brandNewType')).toBe(kind);
});

test('what is gone is not found', () => {
  expect(kindOf(410, undefined)).toBe('not-found');
});

test('an undocumented status is our fault below 500 and the fault of Gigs from 500', () => {
  expect(kindOf(418, undefined)).toBe('unexpected-shape');
  expect(kindOf(302, undefined)).toBe('unexpected-shape');
  expect(kindOf(502, undefined)).toBe('unavailable');
  expect(kindOf(599, undefined)).toBe('unavailable');
});

test.each(Object.getOwnPropertyNames(Object.prototype))(
  'the type %s counts as unknown: the status decides',
  (type) => {
    expect(kindOf(404, type)).toBe('not-found');
    expect(kindOf(418, type)).toBe('unexpected-shape');
    expect(kindOf(503, type)).toBe('unavailable');
  },
);

test('only transient failures are retryable', () => {
  const kinds: [GigsError['kind'], boolean][] = [
    ['network', true],
    ['timeout', true],
    ['rate-limited', true],
    ['unavailable', true],
    ['unauthenticated', false],
    ['forbidden', false],
    ['not-found', false],
    ['invalid', false],
    ['conflict', false],
    ['not-implemented', false],
    ['unexpected-shape', false],
  ];
  for (const [kind, retryable] of kinds) expect(gigsError(kind)).toEqual({ kind, retryable });
});
