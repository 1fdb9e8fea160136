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

const waiting: MyPlan = {
  subscription: aSubscription({ status: 'pending' }),
  details: nothingRead,
  otherPlans: false,
  toConfirm: [],
  lastPaid: null,
  failure: null,
};

async function cardOf(plan: MyPlan): Promise<string> {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  const { prelude } = await prerender(createElement(SubscriptionCard, { plan }));
  return new Response(prelude).text();
}

test.each<[string, Partial<MyPlan>, boolean]>([
  ['nothing', {}, true],
  ['a payment to be confirmed', { toConfirm: [aPayment()] }, false],
  ['a payment that failed', { failure: { why: 'declined', isRetried: false } }, false],
])('an order that waits for %s is with the network: %j', async (_, changes, isWithNetwork) => {
  const plan = { ...waiting, ...changes };
  expect((await cardOf(plan)).includes('The network is setting this up')).toBe(isWithNetwork);
});

test('an order that was cancelled says so, though a payment waits', async () => {
  const subscription = aSubscription({ status: 'pending', cancelledAt: '2026-11-20T00:00:00Z' });
  const toConfirm = [aPayment()];
  expect(await cardOf({ ...waiting, subscription, toConfirm })).toMatch(/cancelled/i);
});
