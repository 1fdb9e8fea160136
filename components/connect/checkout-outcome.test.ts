import { describe, expect, test } from 'vitest';
import type { CheckoutReturn } from '@/lib/connect/return';
import { aCheckoutRecord, aSubscription } from '@/lib/testing/builders';
import { checkoutOutcome, views } from './checkout-outcome';

const HOUR_MS = 60 * 60_000;

function checking(changes: Partial<CheckoutReturn> = {}): CheckoutReturn {
  return {
    kind: 'checkout',
    state: 'checking',
    hint: 'success',
    record: aCheckoutRecord({ startedAt: Date.now() }),
    open: true,
    reference: 'csn_1',
    receipt: null,
    purchase: null,
    detail: null,
    user: null,
    ...changes,
  };
}

/** The heading and the text that tell its outcome. */
function wordsOf(...of: Parameters<typeof checkoutOutcome>) {
  const { heading, text } = views[checkoutOutcome(...of)];
  return { heading: heading.split('.')[1], text: text.split('.')[1] };
}

describe('a purchase that is still checked', () => {
  test('is said to be there once Gigs holds it, in whatever state', () => {
    const purchase = aSubscription({ status: 'unknown' });
    for (const startedAt of [Date.now(), Date.now() - HOUR_MS]) {
      const record = aCheckoutRecord({ startedAt });
      expect(wordsOf(checking({ record, purchase, receipt: purchase }), null)).toEqual({
        heading: 'checking',
        text: 'checkingFound',
      });
    }
  });

  test('is said not to be there before, and to take too long after a while', () => {
    expect(wordsOf(checking(), null).text).toBe('checkingText');
    const record = aCheckoutRecord({ startedAt: Date.now() - HOUR_MS });
    expect(wordsOf(checking({ record }), null).text).toBe('stalledText');
  });
});

test('a guest’s order that nobody was asked about is neither missing nor over', () => {
  const record = aCheckoutRecord({ email: null, startedAt: Date.now() - HOUR_MS });
  for (const state of ['checking', 'not-completed'] as const) {
    const open = state === 'checking';
    const unasked = checking({ state, record, open, hint: null, detail: 'unasked' });
    expect(wordsOf(unasked, null)).toEqual({ heading: 'title', text: 'unsure' });
  }
  const finished = checking({ record, hint: 'success', detail: 'unasked' });
  expect(wordsOf(finished, null).text).toBe('stalledText');
  const now = aCheckoutRecord({ email: null, startedAt: Date.now() });
  expect(wordsOf(checking({ record: now, detail: 'unasked' }), null).text).toBe('checkingText');
});

test('a plan with limited service is not said to be set up still', () => {
  const words = wordsOf(checking({ state: 'activating', detail: 'limited' }), null);
  expect(words).toEqual({ heading: 'restricted', text: 'restrictedText' });
});

test.each([
  ['install', 'install', 'installText'],
  ['insert', 'insert', 'insertText'],
  ['transfer', 'activating', 'transferText'],
  [null, 'activating', 'activatingText'],
] as const)('of a plan that is set up, %s is said as %s, %s', (detail, heading, text) => {
  const words = wordsOf(checking({ state: 'activating', detail }), null);
  expect(words).toEqual({ heading, text });
});

test('an order without its first payment waits for it; it is neither over nor to be made again', () => {
  const unpaid = checking({ state: 'not-completed', open: true });
  expect(wordsOf(unpaid, null)).toEqual({ heading: 'unpaid', text: 'unpaidText' });
  expect(wordsOf(unpaid, 'declined').heading).toBe('not-completed');
  expect(wordsOf({ ...unpaid, open: false }, null).heading).toBe('not-completed');
});

test('a plan that was active is over, for a guest as well, and did not fail to come', () => {
  const ended = checking({ state: 'not-completed', open: false, detail: 'ended' });
  expect(wordsOf(ended, null)).toEqual({ heading: 'ended', text: 'endedText' });
});

test('only what came to nothing, or is over, is offered again', () => {
  const offered = Object.entries(views).filter(([, { ways }]) =>
    ways.some((way) => way === 'again' || way === 'choice'),
  );
  expect(offered.map(([outcome]) => outcome)).toEqual([
    'not-completed',
    'ended',
    'unsure-and-over',
    'aborted',
    'expired',
    'misconfigured',
  ]);
});
