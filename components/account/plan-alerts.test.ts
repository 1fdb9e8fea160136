import { createElement } from 'react';
import { prerender } from 'react-dom/static';
import { expect, test, vi } from 'vitest';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import type { MyPlan } from '@/lib/subscriptions/overview';
import { nothingRead, type Subscription } from '@/lib/subscriptions/types';
import { aSubscription } from '@/lib/testing/builders';
import { PlanAlerts } from './plan-alerts';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));
vi.mock('@/components/site/contact', () => ({ Contact: () => 'Contact us' }));
vi.mock('@/components/connect/intent-form', () => ({
  IntentForm: ({ intent }: { intent: string }) => intent,
}));

/** What My plans says above a plan. */
async function alertsOf(changes: Partial<Subscription>, failure: MyPlan['failure'] = null) {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  const plan: MyPlan = {
    subscription: aSubscription(changes),
    details: nothingRead,
    otherPlans: false,
    toConfirm: [],
    lastPaid: null,
    failure,
  };
  const { prelude } = await prerender(createElement(PlanAlerts, { plan, open: [], about: 'x' }));
  return new Response(prelude).text();
}

test.each<[Subscription['status'], boolean, string, boolean]>([
  ['pending', false, 'Your order may stay open', true],
  ['pending', true, 'Your order may stay open', true],
  ['active', false, 'Please update your payment method.', false],
  ['active', true, 'It may be tried again. Please check your payment method.', false],
])('a failed payment of a plan that is %s, retried: %s: "%s"', async (...row) => {
  const [status, isRetried, words, isOrder] = row;
  const html = await alertsOf({ status }, { why: 'expired', isRetried });
  expect(html).toContain('The card has expired.');
  expect(html).toContain(words);
  expect(html).toContain('updatePaymentMethod');
  expect(html.includes('24 hours')).toBe(isOrder);
});

test.each([
  ['refused', 'Your old provider declined the transfer of your number. Please ask them why.', true],
  ['locked', 'Ask them to lift the protection, then complete the transfer here.', false],
  ['failed', 'The transfer of your number failed.', true],
  ['declined', 'Please check your details.', false],
] as const)('a transfer that is %s says "%s", contact: %s', async (status, said, hasContact) => {
  const html = await alertsOf({ porting: { status, phoneNumber: null, missing: [] } });
  expect(html).toContain(said);
  expect(html.includes('Contact us')).toBe(hasContact);
});
