import fs from 'node:fs';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { settings } from '@/lib/testing/settings';
import { logException } from './exception';
import { type Event, log } from './log';

settings.LOG_LEVEL = 'debug';

const lines: string[] = [];

vi.spyOn(fs, 'writeSync').mockImplementation((_, written) => {
  lines.push(String(written));
  return Buffer.byteLength(String(written));
});

afterEach(() => {
  lines.length = 0;
});

test('is one line of JSON with level, time, message and what may be told', () => {
  log('gigs call failed', {
    method: 'GET',
    route: 'users/usr_1/addresses?limit=200',
    kind: 'unavailable',
    status: 503,
    duration: 12.6,
    attempt: 2,
  });
  expect(lines).toEqual([expect.stringMatching(/^\{.*\}\n$/)]);
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 'warn',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    message: 'gigs call failed',
    method: 'GET',
    route: 'users/*/addresses',
    kind: 'unavailable',
    status: 503,
    duration: 13,
    attempt: 2,
  });
});

test.each([
  ['pay.brand.example', true],
  ['shop.gigs.com:8443', true],
  ['localhost:4001', true],
  ['connect.gigs.com/checkout?token=abc', false],
  ['ada@brand.example', false],
  ['secretword', false],
])('tells a host and nothing more of an address: %s', (host, isTold) => {
  log('connect origin refused', { host });
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', ...(isTold && { host }) });
  expect(lines.join('').includes(host)).toBe(isTold);
});

test.each([
  ['STORE_ACENT', true],
  ['hunter2', false],
  ['STORE_ACENT=hunter2', false],
  ['A1B2C3D4E5F6A1B2C3D4E5F6A1B2C3D4', false],
])('tells the name of a setting and nothing more: %s', (setting, isTold) => {
  log('setting unknown', { setting, nearest: 'STORE_ACCENT' });
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'warn', nearest: 'STORE_ACCENT' });
  expect(lines.join('').includes(`"${setting}"`)).toBe(isTold);
});

test.each([
  ['type', 'permissionDenied', 'permissionDenied'],
  ['code', 'ada@example.com', undefined],
  ['path', 'items.3.price.currency', 'items.3.price.currency'],
  ['path', 'items.0.ada@example.com.8942420000000001234', 'items.0.*.com.*'],
])('tells %s of an error by name only: %s', (field, given, told) => {
  log('gigs call failed', { [field]: given });
  expect(JSON.parse(lines[0] ?? '')[field]).toBe(told);
});

test('tells of an exception what and where it is, and not what it says', () => {
  const thrown = new TypeError('cannot send to ada@example.com');
  logException(thrown, 'POST', { routePath: '/[locale]/plans/[plan]', routeType: 'render' });
  const { error, ...line } = JSON.parse(lines[0] ?? '');
  expect(line).toMatchObject({
    level: 'error',
    message: 'unexpected error',
    route: '/[locale]/plans/[plan]',
    kind: 'render',
  });
  expect(error.name).toBe('TypeError');
  expect(error.stack[0]).toMatch(/lib\/platform\/log\/log\.test\.ts:\d+:\d+$/);
});

const jwe = 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..q0c8aV3T5mGf1e2R.Zm9vYmFy.c2VhbGVkLXZhbHVl';

/** One of everything that must never be in a log. */
const canaries = [
  'sandbox_key_demo',
  'https://connect.gigs.com/session/csn_1?token=tkn_Hq3vXz9',
  'tkn_Hq3vXz9',
  'LPA:1$smdp.example.com$MATCHING-ID',
  '8942420000000001234',
  '350000010000012',
  'ada@example.com',
  '+4915112345678',
  'whsec_bmV3LW5ldy1uZXc',
  '482913',
  jwe,
  'supersecretinletters',
];

const canary = fc.constantFrom(...canaries);

/** A canary on its own, or somewhere in what such a value looks like. */
const telling = fc.oneof(
  canary,
  fc
    .tuple(fc.constantFrom('/', 'users/', '/[locale]/', '?checkout=', ''), canary)
    .map((parts) => parts.join('')),
  canary.map((said) => `/account/${encodeURIComponent(said)}/plans?email=${said}#${said}`),
  canary.map((said) => `    at ${said} (${said}:1:1)`),
  canary.map(
    (said) => `x\n    at read (/app/${said}/lib/read.ts:1:1)\n    at ${said} (lib/a.ts:1:1)`,
  ),
);

const thrown = fc
  .record({ message: telling, name: fc.option(telling), digest: telling, cause: telling })
  .map(({ message, name, digest, cause }) => {
    const error = new Error(message, { cause });
    if (name !== null) error.name = name;
    return Object.assign(error, { digest, url: cause });
  });

const anything = fc.oneof(telling, thrown, canary.map(Number), fc.dictionary(canary, telling));

test('never tells what it is not meant to, whatever it is given [ASVS 16.2.5]', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Event>('gigs call failed', 'request refused', 'unexpected error'),
      fc.record({
        route: anything,
        method: anything,
        kind: anything,
        status: anything,
        duration: anything,
        attempt: anything,
        error: anything,
        host: anything,
        email: telling,
      }),
      thrown,
      telling,
      (event, fields, error, word) => {
        lines.length = 0;
        // What code that goes around the types would do.
        log(event, fields as never);
        log(word as never, fields as never);
        logException(error, word, { routePath: word, routeType: word as 'render' });
        expect(lines).toHaveLength(2);
        for (const said of canaries) expect(lines.join('')).not.toContain(said);
      },
    ),
  );
});
