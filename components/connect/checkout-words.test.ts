import { describe, expect, test } from 'vitest';
import type { CheckoutReturn } from '@/lib/connect/return';
import type { Porting } from '@/lib/subscriptions/types';
import { aCheckoutRecord, aSubscription } from '@/lib/testing/builders';
import { checkoutWords } from './checkout-words';

const HOUR_MS = 60 * 60_000;

function checking(changes: Partial<CheckoutReturn> = {}): CheckoutReturn {
  return {
    state: 'checking',
    hint: 'success',
    record: aCheckoutRecord({ startedAt: Date.now() }),
    isRead: true,
    open: true,
    reference: 'csn_1',
    receipt: null,
    purchase: null,
    found: false,
    hasEnded: false,
    user: null,
    ...changes,
  };
}

describe('a purchase that is still checked', () => {
  test('is said to be there once Gigs holds it, in whatever state', () => {
    const purchase = aSubscription({ status: 'unknown' });
    for (const startedAt of [Date.now(), Date.now() - HOUR_MS]) {
      const record = aCheckoutRecord({ startedAt });
      expect(checkoutWords(checking({ record, purchase, found: true }), null)).toEqual({
        heading: 'checking',
        text: 'checkingFound',
      });
    }
  });

  test('is said not to be there before, and to take too long after a while', () => {
    expect(checkoutWords(checking(), null).text).toBe('checkingText');
    const record = aCheckoutRecord({ startedAt: Date.now() - HOUR_MS });
    expect(checkoutWords(checking({ record }), null).text).toBe('stalledText');
  });
});

test('a plan with limited service is not said to be set up still', () => {
  const purchase = aSubscription({ status: 'restricted' });
  const words = checkoutWords(checking({ state: 'activating', purchase }), null);
  expect(words).toEqual({ heading: 'restricted', text: 'restrictedText' });
});

test('a plan that waits for its number says so, and one whose number has come does not', () => {
  const textOf = (status: Porting['status']) => {
    const porting: Porting = { status, phoneNumber: null, missing: [] };
    const purchase = aSubscription({ status: 'pending', porting });
    return checkoutWords(checking({ state: 'activating', purchase }), null).text;
  };
  expect([textOf('requested'), textOf('completed')]).toEqual(['transferText', 'activatingText']);
});

test('an order without its first payment waits for it; it is neither over nor to be made again', () => {
  const unpaid = checking({ state: 'not-completed', open: true });
  expect(checkoutWords(unpaid, null)).toEqual({ heading: 'unpaid', text: 'unpaidText' });
  expect(checkoutWords(unpaid, 'declined').heading).toBe('not-completed');
  expect(checkoutWords({ ...unpaid, open: false }, null).heading).toBe('not-completed');
});

test('a plan that was active is over, for a guest as well, and did not fail to come', () => {
  const ended = checking({ state: 'not-completed', open: false, found: true, hasEnded: true });
  expect(checkoutWords(ended, null)).toEqual({ heading: 'ended', text: 'endedText' });
});
