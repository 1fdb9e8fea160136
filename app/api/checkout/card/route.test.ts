import { beforeEach, expect, test, vi } from 'vitest';
import { sealRecord } from '@/lib/connect/record';
import { readBegun, rememberCheckout } from '@/lib/connect/resume';
import type { CheckoutReturn } from '@/lib/connect/return';
import { readStatus } from '@/lib/connect/status';
import { currentShopper } from '@/lib/shopper/server';
import { aCheckoutRecord, ada } from '@/lib/testing/builders';
import { jar } from '@/lib/testing/cookie-jar';
import { POST } from './route';

vi.mock('next/headers', () => import('@/lib/testing/cookie-jar'));
vi.mock('@/lib/shopper/server', () => ({ currentShopper: vi.fn() }));
vi.mock('@/lib/connect/status', async (original) => ({
  ...(await original<object>()),
  readStatus: vi.fn(),
}));

const unknown: CheckoutReturn = {
  kind: 'checkout',
  state: 'not-found',
  hint: null,
  record: null,
  open: false,
  reference: null,
  receipt: null,
  purchase: null,
  detail: null,
  user: null,
};

beforeEach(() => {
  jar.clear();
  vi.mocked(currentShopper).mockResolvedValue(ada);
  vi.mocked(readStatus).mockResolvedValue(unknown);
});

/** What the card of a checkout is told, as it asks. */
function ask(checkout: string, session: string): Promise<Response> {
  const query = new URLSearchParams({ checkout, session_id: session });
  return POST(new Request(`https://shop.example/api/checkout/card?${query}`, { method: 'POST' }));
}

test('the answer about a former checkout leaves the card of the one begun since', async () => {
  const [first, second] = [
    await sealRecord('checkout', aCheckoutRecord()),
    await sealRecord('checkout', aCheckoutRecord({ plan: 'pln_2' })),
  ];
  await rememberCheckout({ checkout: first, session: 'csn_1' });
  await rememberCheckout({ checkout: second, session: 'csn_2' });

  expect((await ask(first, 'csn_1')).status).toBe(404);
  expect([...jar.keys()]).not.toContain('__Host-storefront.outcome');
  expect((await readBegun())?.checkout).toBe(second);

  expect((await ask(second, 'csn_2')).status).toBe(404);
  expect(await readBegun()).toBeNull();
});
