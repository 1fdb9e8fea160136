import { beforeEach, expect, test, vi } from 'vitest';
import { currentShopper } from '@/lib/shopper/server';
import { aCheckoutRecord, ada, eve } from '@/lib/testing/builders';
import { jar } from '@/lib/testing/cookie-jar';
import { dismissCheckoutAction } from './action';
import { sealRecord } from './record';
import { readBegun, rememberCheckout } from './resume';

vi.mock('next/headers', () => import('@/lib/testing/cookie-jar'));
vi.mock('next/navigation', () => ({
  redirect(path: string) {
    throw new Error(`to ${path}`);
  },
}));
vi.mock('@/lib/shopper/server', () => ({ provenShopper: vi.fn(), currentShopper: vi.fn() }));

let first: string;
let second: string;

beforeEach(async () => {
  jar.clear();
  vi.mocked(currentShopper).mockResolvedValue(ada);
  first = await sealRecord('checkout', aCheckoutRecord());
  second = await sealRecord('checkout', aCheckoutRecord({ plan: 'pln_2' }));
  await rememberCheckout({ checkout: first, session: 'csn_1' });
  await rememberCheckout({ checkout: second, session: 'csn_2' });
});

/** Presses the button of the card of this checkout; returns which one the store still shows. */
async function leftAfter(checkout: string): Promise<string | undefined> {
  const form = new FormData();
  form.set('checkout', checkout);
  form.set('locale', 'en');
  await expect(dismissCheckoutAction(form)).rejects.toThrow('to /');
  return (await readBegun())?.checkout;
}

test('a card dismisses the checkout that it shows, not the one begun since', async () => {
  expect(await leftAfter(first)).toBe(second);
  expect(await leftAfter(second)).toBeUndefined();
});

test('a checkout of somebody else dismisses nothing, and nobody else dismisses one', async () => {
  const theirs = await sealRecord('checkout', aCheckoutRecord({ email: eve.email }));
  expect(await leftAfter(theirs)).toBe(second);
  for (const shopper of [eve, null]) {
    vi.mocked(currentShopper).mockResolvedValue(shopper);
    expect(await leftAfter(second)).toBe(second);
  }
});
