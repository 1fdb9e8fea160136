import { createElement } from 'react';
import { prerender } from 'react-dom/static';
import { expect, test, vi } from 'vitest';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import type { MyPlan } from '@/lib/subscriptions/overview';
import { nothingRead } from '@/lib/subscriptions/types';
import { aPayment, aSubscription } from '@/lib/testing/builders';
import { SubscriptionCard } from './subscription-card';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));
vi.mock('@/lib/connect/intents', () => ({ openIntents: () => [] }));
vi.mock('./plan-alerts', () => ({ PlanAlerts: () => null }));
vi.mock('./subscription-actions', () => ({ SubscriptionActions: () => null }));
vi.mock('./subscription-facts', () => ({ SubscriptionFacts: () => null }));
vi.mock('./usage-meters', () => ({ UsageMeters: () => null }));

test.each<[string, Partial<MyPlan>, boolean]>([
  ['nothing', {}, true],
  ['a payment to be confirmed', { toConfirm: [aPayment()] }, false],
  ['a payment that failed', { failure: { why: 'declined', isRetried: false } }, false],
])('an order that waits for %s is with the network: %j', async (_, changes, isWithNetwork) => {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  const plan: MyPlan = {
    subscription: aSubscription({ status: 'pending' }),
    details: nothingRead,
    otherPlans: false,
    toConfirm: [],
    lastPaid: null,
    failure: null,
    ...changes,
  };
  const { prelude } = await prerender(createElement(SubscriptionCard, { plan }));
  const html = await new Response(prelude).text();
  expect(html.includes('The network is setting this up')).toBe(isWithNetwork);
});
