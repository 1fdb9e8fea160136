import { beforeEach, expect, test, vi } from 'vitest';
import { gigsError } from '@/lib/gigs/error';
import { fail, ok } from '@/lib/platform/result';
import { listMyPayments } from '@/lib/subscriptions/account';
import type { Payment } from '@/lib/subscriptions/types';
import { aCheckoutRecord, aPayment, aSubscription } from '@/lib/testing/builders';
import { readPaymentFailure } from './payment-failure';
import type { CheckoutReturn } from './return';

vi.mock('@/lib/subscriptions/account', () => ({ listMyPayments: vi.fn() }));

const list = vi.mocked(listMyPayments);
const startedAt = Date.parse('2026-11-10T12:00:00Z');
const pending = aSubscription({ id: 'sub_1', status: 'pending', activatedAt: null });

function returned(changes: Partial<CheckoutReturn> = {}): CheckoutReturn {
  return {
    kind: 'checkout',
    state: 'activating',
    hint: null,
    record: aCheckoutRecord({ startedAt }),
    open: true,
    reference: 'csn_1',
    receipt: pending,
    purchase: pending,
    detail: null,
    user: 'usr_1',
    ...changes,
  };
}

const notCompleted = returned({ state: 'not-completed', receipt: null, purchase: null });

function declined(changes: Partial<Payment> = {}): Payment {
  return aPayment({ status: 'failed', failure: 'declined', ...changes });
}

beforeEach(() => {
  list.mockReset().mockResolvedValue(ok([]));
});

test('the reason is that of the last payment of the order', async () => {
  const first = declined({ paidFor: ['sub_1'], createdAt: '2026-11-10T12:01:00Z' });
  const later = aPayment({ paidFor: ['sub_1'], createdAt: '2026-11-10T12:05:00Z' });
  const other = declined({ paidFor: ['sub_2'], createdAt: '2026-11-10T12:09:00Z' });
  list.mockResolvedValue(ok([other, first]));
  expect(await readPaymentFailure(returned())).toBe('declined');
  list.mockResolvedValue(ok([other, later, first]));
  expect(await readPaymentFailure(returned())).toBeNull();
  expect(list).toHaveBeenCalledWith('usr_1');
});

test('without an order it is that of a payment of the same time that is for nothing else', async () => {
  list.mockResolvedValue(ok([declined({ createdAt: '2026-11-10T12:03:00Z' })]));
  expect(await readPaymentFailure(notCompleted)).toBe('declined');
  for (const payment of [
    declined({ createdAt: '2026-11-10T11:00:00Z' }),
    declined({ createdAt: '' }),
    declined({ createdAt: '2026-11-10T12:03:00Z', paidFor: ['sub_9'] }),
  ]) {
    list.mockResolvedValue(ok([payment]));
    expect(await readPaymentFailure(notCompleted)).toBeNull();
  }
});

test('nobody asks for payments of a plan that is there, or for a visitor who is not the owner', async () => {
  for (const said of [
    returned({ state: 'active', purchase: aSubscription() }),
    returned({ state: 'checking', purchase: null }),
    returned({ user: null, purchase: null, state: 'not-completed' }),
    returned({
      state: 'not-completed',
      purchase: aSubscription({ status: 'ended', activatedAt: '2026-11-10T12:02:00Z' }),
    }),
  ]) {
    expect(await readPaymentFailure(said)).toBeNull();
  }
  expect(list).not.toHaveBeenCalled();
});

test('payments that cannot be read give no reason', async () => {
  list.mockResolvedValue(fail(gigsError('forbidden')));
  expect(await readPaymentFailure(returned())).toBeNull();
});
