import { createElement } from 'react';
import { prerender } from 'react-dom/static';
import { expect, test, vi } from 'vitest';
import { nothingChosen } from '@/lib/checkout/choice';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import { fail, ok } from '@/lib/platform/result';
import type { ShopperItems } from '@/lib/shopper/sims/sims';
import { CheckoutAside } from './checkout-aside';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));
vi.mock('./device-fields', () => ({ DeviceFields: () => null }));
vi.mock('./order-summary', () => ({ OrderSummary: () => null, SimResetNotice: () => null }));
vi.mock('./sim-section', () => ({ SimSection: () => null }));

test.each<[string, ShopperItems | null, boolean]>([
  ['a visitor', null, true],
  ['a shopper', { sims: ok([]), devices: [] }, true],
  ['a blocked shopper', { sims: fail('closed'), devices: [] }, false],
])('%s is offered checkout, or not', async (_, items, isOffered) => {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  const props = { items, choice: nothingChosen, kept: null };
  const { prelude } = await prerender(createElement(CheckoutAside, props));
  const html = await new Response(prelude).text();
  expect(html.includes('Continue to checkout')).toBe(isOffered);
  expect(html.includes('won’t be charged')).toBe(isOffered);
});
