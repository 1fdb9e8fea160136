import { createElement } from 'react';
import { prerender } from 'react-dom/static';
import { expect, test, vi } from 'vitest';
import { nothingChosen } from '@/lib/checkout/choice';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import { aPlan } from '@/lib/testing/builders';
import { PlanOffer } from './plan-offer';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));
vi.mock('@/lib/connect/action', () => ({ startCheckoutAction: vi.fn() }));
vi.mock('@/components/choice/checkout-aside', () => ({ CheckoutAside: () => null }));
vi.mock('@/components/ui/action-form', () => ({ ActionForm: 'form' }));

async function comparisonOf(hidden: boolean): Promise<string | undefined> {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  const alternatives = [aPlan({ id: 'pln_2' })];
  const { prelude } = await prerender(
    createElement(PlanOffer, {
      plan: aPlan({ hidden }),
      alternatives,
      items: null,
      choice: nothingChosen,
      kept: null,
      problem: null,
    }),
  );
  const html = await new Response(prelude).text();
  return /href="(\/compare[^"]*)"/.exec(html)?.[1];
}

test('only a listed plan leads to its comparison, where a hidden one would be called gone', async () => {
  expect(await comparisonOf(false)).toBe('/compare?plans=pln_1,pln_2');
  expect(await comparisonOf(true)).toBeUndefined();
});
