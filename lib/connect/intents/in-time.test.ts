import { expect, onTestFinished, test, vi } from 'vitest';
import { ok } from '@/lib/platform/result';
import { listMyPayments, readOwnAddons } from '@/lib/subscriptions/account';
import { aSubscription } from '@/lib/testing/builders';
import { changeSubscription } from './change-subscription';
import { checkoutAddon } from './checkout-addon';
import type { Ids } from './intent';
import { readOwnSubscription } from './own-subscription';
import { updatePaymentMethod } from './update-payment-method';
import { updateUserAddress } from './update-user-address';
import { updateUserFullName } from './update-user-full-name';

vi.mock('@/lib/subscriptions/account', async (original) => {
  const hangs = () => new Promise(() => undefined);
  return {
    ...(await original<object>()),
    readAddresses: hangs,
    readChanges: hangs,
    readFullName: hangs,
    listMyPayments: vi.fn(hangs),
    readOwnAddons: vi.fn(hangs),
    readPaymentMethods: hangs,
  };
});
vi.mock('./own-subscription', async (original) => ({
  ...(await original<object>()),
  readOwnSubscription: vi.fn(),
}));

const ids: Ids = { subscription: 'sub_1', payment: null, addons: [] };
const subscription = aSubscription();

test.each([
  ['the payment methods', updatePaymentMethod.read, { methods: null }],
  ['the addresses', updateUserAddress.read, { addresses: null }],
  ['the name', updateUserFullName.read, { fullName: null }],
  ['the add-ons', checkoutAddon.read, { subscription, addons: null, payments: null }],
  [
    'the changes',
    changeSubscription.read,
    { subscription, addons: null, payments: null, changes: null },
  ],
])('%s leave time for the session when they are late', async (_, read, expected) => {
  vi.mocked(readOwnSubscription).mockResolvedValue(ok({ subscription }));
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const reading = read('usr_1', ids);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await reading).toEqual(ok(expected));
});

test.each([
  ['pending', []],
  ['active', null],
] as const)('with an add-on that is %s the payments read are %j', async (status, payments) => {
  const addon = { id: 'sad_1', addon: 'add_1', name: '', createdAt: '', endsAt: null, status };
  vi.mocked(readOwnSubscription).mockResolvedValue(ok({ subscription }));
  vi.mocked(readOwnAddons).mockResolvedValueOnce([addon]);
  vi.mocked(listMyPayments).mockReset().mockResolvedValue(ok([]));
  expect(await checkoutAddon.read('usr_1', ids)).toMatchObject(ok({ payments }));
  expect(listMyPayments).toHaveBeenCalledTimes(payments ? 1 : 0);
});
