import { beforeEach, expect, test, vi } from 'vitest';
import { currentShopper } from '@/lib/shopper/server';
import { aCheckoutRecord, ada } from '@/lib/testing/builders';
import { jar } from '@/lib/testing/cookie-jar';
import { settings } from '@/lib/testing/settings';
import { type CheckoutRecord, sealRecord } from './record';
import { restoreTypedNumbers } from './restore-typed-numbers';
import { rememberCheckout } from './resume';

vi.mock('next/headers', () => import('@/lib/testing/cookie-jar'));
vi.mock('@/lib/shopper/server', () => ({ currentShopper: vi.fn() }));

const typed = { imei: '490154203237518', iccid: '8942400090000000028' };

beforeEach(() => {
  jar.clear();
  settings.AUTH_SECRET = ['a'.repeat(32)];
  vi.mocked(currentShopper).mockResolvedValue(null);
});

async function restored(sealed: string): Promise<object> {
  const form = new FormData();
  form.set('checkout', sealed);
  await restoreTypedNumbers(form);
  form.delete('checkout');
  return Object.fromEntries(form);
}

const sealedOf = (more: Partial<CheckoutRecord>) => sealRecord('checkout', aCheckoutRecord(more));

test('a checkout begun again has the numbers that were typed for it', async () => {
  const sealed = await sealedOf({ ...typed, email: ada.email });
  vi.mocked(currentShopper).mockResolvedValue(ada);
  expect(await restored(sealed)).toEqual(typed);
  expect(await restored(await sealedOf({ email: ada.email }))).toEqual({});
});

test('one begun signed out has them in its browser alone', async () => {
  const sealed = await sealedOf({ ...typed, email: null });
  expect(await restored(sealed)).toEqual({});
  await rememberCheckout({ checkout: sealed, session: 'csn_1' });
  expect(await restored(sealed)).toEqual(typed);
});

test('a checkout of somebody else, or a forged one, has none', async () => {
  const theirs = await sealedOf({ ...typed, email: 'eve@example.com' });
  vi.mocked(currentShopper).mockResolvedValue(ada);
  for (const sealed of [theirs, 'forged', '']) expect(await restored(sealed)).toEqual({});
});
