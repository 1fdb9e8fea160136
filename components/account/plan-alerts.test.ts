import { createElement } from 'react';
import { prerender } from 'react-dom/static';
import { expect, test, vi } from 'vitest';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import { nothingRead, type Subscription } from '@/lib/subscriptions/types';
import { aSubscription } from '@/lib/testing/builders';
import { PlanAlerts } from './plan-alerts';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));
vi.mock('@/components/connect/intent-form', () => ({
  IntentForm: ({ intent }: { intent: string }) => intent,
}));

test.each<[Subscription['status'], string, boolean]>([
  ['pending', 'Your order may stay open', true],
  ['active', 'Please update your payment method.', false],
])('a failed payment of a plan that is %s: "%s"', async (status, words, isOrder) => {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  const plan = {
    subscription: aSubscription({ status }),
    details: nothingRead,
    otherPlans: false,
    toConfirm: [],
    lastPaid: null,
    failure: 'expired' as const,
  };
  const { prelude } = await prerender(createElement(PlanAlerts, { plan, open: [], about: 'x' }));
  const html = await new Response(prelude).text();
  expect(html).toContain('The card has expired.');
  expect(html).toContain(words);
  expect(html).toContain('updatePaymentMethod');
  expect(html.includes('24 hours')).toBe(isOrder);
});
