import { expect, test, vi } from 'vitest';
import { aCheckoutRecord, aSubscription } from '@/lib/testing/builders';
import { readPaymentFailure } from './payment-failure';
import type { CheckoutReturn } from './return';
import { forCard, forPage } from './status';

vi.mock('./payment-failure', () => ({ readPaymentFailure: vi.fn(async () => null) }));

function returned(changes: Partial<CheckoutReturn>): CheckoutReturn {
  return {
    kind: 'checkout',
    state: 'not-completed',
    hint: null,
    record: aCheckoutRecord(),
    open: false,
    reference: 'csn_1',
    receipt: aSubscription(),
    purchase: null,
    detail: null,
    user: null,
    ...changes,
  };
}

test.each([
  ['not-found', { state: 'not-found', found: false, status: 404 }],
  ['unavailable', { state: 'unavailable', found: false, status: 503 }],
  ['unread', { state: 'misconfigured', status: 500 }],
  ['misconfigured', { state: 'misconfigured', found: false, status: 200 }],
] as const)('a purchase that is %s is told as %j', async (state, told) => {
  const read = returned({ state, receipt: null });
  expect(forPage(read)).toEqual(told);
  expect(await forCard(read)).toEqual(told);
});

test.each(['ended', 'limited'] as const)(
  'the card knows nothing more of a plan that is %s, which is no failure to read it',
  async (detail) => {
    const read = returned({ detail });
    expect(await forCard(read)).toEqual({ state: 'not-found', found: true, status: 200 });
    expect(forPage(read).state).toBe('not-completed');
  },
);

test('the card has an order that waits for its first payment set up, unless the payment failed', async () => {
  const read = returned({ open: true });
  expect((await forCard(read)).state).toBe('activating');
  vi.mocked(readPaymentFailure).mockResolvedValueOnce('declined');
  expect((await forCard(read)).state).toBe('not-completed');
});
