import { expect, test } from 'vitest';
import { aSubscription } from '@/lib/testing/builders';
import { settings } from '@/lib/testing/settings';
import { emptySnapshot } from './intent-snapshot';
import { parseIntentForm } from './parse-intent-form';
import { beforeOf, isFingerprintOf, openTask, sealTask, type Task } from './task';

const longId = (prefix: string, index = 0) => `${prefix}_${String(index).padStart(28, '0')}`;

test('the largest task opens again and leaves the return address room', async () => {
  const many = (prefix: string) =>
    Array.from({ length: 12 }, (_, i) => ({ id: longId(prefix, i) }));
  const task: Task = {
    email: `${'a'.repeat(60)}@example.com`,
    user: longId('usr'),
    intent: 'checkoutAddon',
    subscription: longId('sub'),
    payment: null,
    addons: many('add')
      .map(({ id }) => id)
      .slice(0, 10),
    before: beforeOf({
      ...emptySnapshot,
      subscription: aSubscription({ endsAt: '2026-12-03T00:00:00.000Z' }),
      addons: [],
      changes: [],
    }),
    startedAt: Date.now(),
  };
  const sealed = await sealTask(task);
  expect(sealed.length).toBeLessThan(1_800);
  expect(await openTask(sealed)).toEqual(task);
  expect(await openTask(`${sealed.slice(0, -4)}AAAA`)).toBeNull();
  expect(await openTask([sealed])).toBeNull();
});

test('what is remembered gives no name away, and too many ids are not remembered', () => {
  const addresses = Array.from({ length: 13 }, (_, i) => ({ id: longId('adr', i), city: '' }));
  const before = beforeOf({ ...emptySnapshot, fullName: 'Demo Shopper', addresses });
  expect(JSON.stringify(before)).not.toContain('Demo');
  expect(before.name).toBe(beforeOf({ ...emptySnapshot, fullName: 'Demo Shopper' }).name);
  expect(before.name).not.toBe(beforeOf({ ...emptySnapshot, fullName: 'Demo Renamed' }).name);
  expect(before.addresses).toBeNull();
});

test('a name is known again after the secret was rotated, and no other name is [ASVS 13.3.4]', () => {
  settings.AUTH_SECRET = ['o'.repeat(32)];
  const { name } = beforeOf({ ...emptySnapshot, fullName: 'Demo Shopper' });
  settings.AUTH_SECRET = ['n'.repeat(32), 'o'.repeat(32)];
  expect(isFingerprintOf('Demo Shopper', name)).toBe(true);
  expect(isFingerprintOf('Demo Renamed', name)).toBe(false);
  expect(isFingerprintOf('Demo Shopper', null)).toBe(false);
});

function form(...fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

test('a wish holds what its intent needs and nothing else', () => {
  const all: [string, string][] = [
    ['subscription', 'sub_1'],
    ['payment', 'pay_1'],
    ['addon', 'add_1'],
    ['addon', 'add_2'],
    ['addon', 'add_1'],
  ];
  const none = { subscription: null, payment: null, addons: [] };
  const read = (intent: string) => parseIntentForm(form(['intent', intent], ...all));
  expect(read('checkoutAddon')).toMatchObject({
    subscription: 'sub_1',
    addons: ['add_1', 'add_2'],
  });
  expect(read('confirmPayment')).toEqual({ ...none, intent: 'confirmPayment', payment: 'pay_1' });
  expect(read('updateUserAddress')).toEqual({ ...none, intent: 'updateUserAddress' });
});

test.each([
  [[]],
  [[['intent', 'checkoutNewSubscription']]],
  [[['intent', 'toString']]],
  [
    [
      ['intent', 'cancelSubscription'],
      ['intent', 'viewSubscription'],
    ],
  ],
  [
    [
      ['intent', 'cancelSubscription'],
      ['subscription', '../users'],
    ],
  ],
  [
    [
      ['intent', 'cancelSubscription'],
      ['subscription', 'x'.repeat(65)],
    ],
  ],
  [[['intent', 'checkoutAddon'], ...Array.from({ length: 11 }, (_, i) => ['addon', `add_${i}`])]],
] as [string, string][][][])('no wish is read from %j', (fields) => {
  expect(parseIntentForm(form(...(fields as [string, string][])))).toBeNull();
});
