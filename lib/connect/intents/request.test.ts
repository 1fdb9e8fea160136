import { expect, test } from 'vitest';
import { settings } from '@/lib/testing/settings';
import { type IntentRecord, openRecord, sealRecord } from '../record';
import { readIntentRequest } from '.';
import { changeSubscription } from './change-subscription';
import { updateUserAddress } from './update-user-address';
import { updateUserFullName } from './update-user-full-name';

const longId = (prefix: string, index = 0) => `${prefix}_${String(index).padStart(28, '0')}`;
const many = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => longId(prefix, index));
const ids = { subscription: null, payment: null, addons: [] };

test.each<[string, Partial<IntentRecord>]>([
  ['add-ons', { addons: many('add', 10), before: { newestAddon: Date.now() } }],
  [
    'a change',
    { before: { plan: longId('pln'), newestAddon: Date.now(), newestChange: Date.now() } },
  ],
  ['an address', { before: { addresses: many('adr', 12) } }],
])('the largest state of %s opens again and leaves the return address room', async (_, changes) => {
  const record: IntentRecord = {
    email: `${'a'.repeat(60)}@example.com`,
    user: longId('usr'),
    intent: 'checkoutAddon',
    subscription: longId('sub'),
    payment: null,
    addons: [],
    before: {},
    startedAt: Date.now(),
    ...changes,
  };
  const sealed = await sealRecord('intent', record);
  expect(sealed.length).toBeLessThan(1_800);
  expect(await openRecord('intent', sealed)).toEqual(record);
  expect(await openRecord('intent', `${sealed.slice(0, -4)}AAAA`)).toBeNull();
  expect(await openRecord('intent', [sealed])).toBeNull();
});

test('a state sealed before each intent had a snapshot of its own still has what the intent needs', () => {
  const before = {
    plan: 'pln_1',
    endsAt: null,
    newestAddon: 0,
    newestChange: 0,
    name: null,
    addresses: null,
    methods: null,
  };
  expect(changeSubscription.before.parse(before)).toEqual({
    plan: 'pln_1',
    newestAddon: 0,
    newestChange: 0,
  });
});

test('what is remembered gives no name away, and too many ids are not remembered', () => {
  const remember = (fullName: string) => updateUserFullName.snapshot({ fullName }).name;
  expect(remember('Demo Shopper')).not.toContain('Demo');
  expect(remember('Demo Shopper')).toBe(remember('Demo Shopper'));
  expect(remember('Demo Shopper')).not.toBe(remember('Demo Renamed'));
  const addresses = many('adr', 13).map((id) => ({ id, city: '' }));
  expect(updateUserAddress.snapshot({ addresses })).toEqual({ addresses: null });
});

test('a name is known again after the secret was rotated, and no other name is [ASVS 13.3.4]', () => {
  settings.AUTH_SECRET = ['o'.repeat(32)];
  const before = updateUserFullName.snapshot({ fullName: 'Demo Shopper' });
  settings.AUTH_SECRET = ['n'.repeat(32), 'o'.repeat(32)];
  const progress = (fullName: string, from = before) =>
    updateUserFullName.outcome(from, { fullName }, ids).progress;
  expect(progress('Demo Shopper')).toBe('not-yet');
  expect(progress('Demo Renamed')).toBe('done');
  expect(progress('Demo Shopper', { name: null })).toBe('unreadable');
});

function form(...fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

test('a request holds what its intent needs and nothing else', () => {
  const all: [string, string][] = [
    ['subscription', 'sub_1'],
    ['payment', 'pay_1'],
    ['addon', 'add_1'],
    ['addon', 'add_2'],
    ['addon', 'add_1'],
  ];
  const none = { subscription: null, payment: null, addons: [] };
  const read = (intent: string) => readIntentRequest(form(['intent', intent], ...all));
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
  [
    [
      ['intent', 'checkoutAddon'],
      ['addon', '../users'],
    ],
  ],
] as [string, string][][][])('no request is read from %j', (fields) => {
  expect(readIntentRequest(form(...(fields as [string, string][])))).toBeNull();
});
