import { expect, onTestFinished, test, vi } from 'vitest';
import { ok } from '@/lib/platform/result';
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
    readOwnAddons: hangs,
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
  ['the add-ons', checkoutAddon.read, { subscription, addons: null }],
  ['the changes', changeSubscription.read, { subscription, addons: null, changes: null }],
])('%s leave time for the session when they are late', async (_, read, expected) => {
  vi.mocked(readOwnSubscription).mockResolvedValue(ok({ subscription }));
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const reading = read('usr_1', ids);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await reading).toEqual(ok(expected));
});
