import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { seal } from '@/lib/platform/seal';
import { aCheckoutRecord } from '@/lib/testing/builders';
import { settings } from '@/lib/testing/settings';
import {
  type CheckoutRecord,
  choiceOf,
  openRecord,
  RECORD_LIFETIME_SECONDS,
  sealRecord,
} from './record';

const record = aCheckoutRecord({ sim: 'sim_1', startedAt: 1_795_000_000_000 });

beforeEach(() => {
  settings.AUTH_SECRET = ['a'.repeat(32)];
});
afterEach(() => {
  vi.useRealTimers();
});

test('a record comes back as it was', async () => {
  const id = fc.stringMatching(/^[\w-]{1,64}$/);
  const records = fc.record({
    intent: fc.constant('checkoutNewSubscription' as const),
    plan: id,
    sim: fc.option(id),
    device: fc.option(id),
    iccid: fc.option(fc.stringMatching(/^89[0-9]{17,18}$/)),
    imei: fc.option(fc.stringMatching(/^[0-9]{15,16}$/)),
    voucher: fc.option(fc.string({ unit: 'grapheme', maxLength: 64 })),
    email: fc.option(fc.emailAddress()),
    startedAt: fc.nat(),
    newestBefore: fc.option(fc.nat()),
    idsBefore: fc.option(fc.array(fc.string({ maxLength: 8 }), { maxLength: 12 })),
  });
  await fc.assert(
    fc.asyncProperty(records, async (any) => {
      expect(await openRecord('checkout', await sealRecord('checkout', any))).toEqual(any);
    }),
    { numRuns: 50 },
  );
});

test('a record from before the ICCID was sealed names no SIM in nobody’s list', async () => {
  const { iccid: _, ...before } = record;
  const sealed = await seal('checkout', { ...before, isHeld: true }, RECORD_LIFETIME_SECONDS);
  const opened = await openRecord('checkout', sealed);
  expect(opened && choiceOf(opened).sim).toBe('iccid');
});

test('the longest record there can be is still opened', async () => {
  const longest = 'x'.repeat(64);
  const all: CheckoutRecord = {
    intent: 'checkoutNewSubscription',
    plan: longest,
    sim: longest,
    device: longest,
    iccid: '8'.repeat(20),
    imei: '3'.repeat(16),
    voucher: '\u{1F381}'.repeat(64),
    email: `${'x'.repeat(242)}@example.com`,
    startedAt: Number.MAX_SAFE_INTEGER,
    newestBefore: Number.MAX_SAFE_INTEGER,
    idsBefore: Array.from({ length: 12 }, () => 'x'.repeat(8)),
  };
  expect(await openRecord('checkout', await sealRecord('checkout', all))).toEqual(all);
});

test('a record sealed before it named its intent, IMEI, voucher and ids still opens', async () => {
  const { intent: _, imei: __, voucher: ___, iccid: ____, idsBefore: _____, ...old } = record;
  expect(await openRecord('checkout', await seal('checkout', old, 60))).toEqual(record);
});

test('a record lasts for thirty days', async () => {
  expect(RECORD_LIFETIME_SECONDS).toBe(30 * 24 * 60 * 60);
  const now = Date.parse('2026-11-22T12:00:00Z');
  vi.useFakeTimers({ toFake: ['Date'], now });
  const sealed = await sealRecord('checkout', record);
  vi.setSystemTime(now + RECORD_LIFETIME_SECONDS * 1000 - 1000);
  expect(await openRecord('checkout', sealed)).toEqual(record);
  vi.setSystemTime(now + RECORD_LIFETIME_SECONDS * 1000);
  expect(await openRecord('checkout', sealed)).toBeNull();
});

test('a record sealed before the secret was rotated opens, and not once the old one is gone', async () => {
  const sealed = await sealRecord('checkout', record);
  settings.AUTH_SECRET = ['b'.repeat(32), 'a'.repeat(32)];
  expect(await openRecord('checkout', sealed)).toEqual(record);
  settings.AUTH_SECRET = ['b'.repeat(32)];
  expect(await openRecord('checkout', sealed)).toBeNull();
});

test('nothing else is a record: another purpose, another shape, an oversized or odd value', async () => {
  expect(await openRecord('checkout', await seal('sign-in', record, 60))).toBeNull();
  expect(
    await openRecord('checkout', await seal('checkout', { email: 'ada@example.com' }, 60)),
  ).toBeNull();
  const huge = await sealRecord('checkout', { ...record, plan: 'x'.repeat(2_000) });
  expect(huge.length).toBeGreaterThan(2_048);
  expect(await openRecord('checkout', huge)).toBeNull();
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (value) => {
      expect(await openRecord('checkout', value)).toBeNull();
    }),
  );
});
