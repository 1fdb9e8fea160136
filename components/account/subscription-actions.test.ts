import { createElement } from 'react';
import { prerender } from 'react-dom/static';
import { expect, test, vi } from 'vitest';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import { nothingRead } from '@/lib/subscriptions/types';
import { aSubscription } from '@/lib/testing/builders';
import { SubscriptionActions } from './subscription-actions';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));
vi.mock('@/lib/connect/action', () => ({ openConnectAction: vi.fn() }));
vi.mock('@/components/ui/action-form', () => ({ ActionForm: 'form' }));
vi.mock('@/lib/legal/functions', () => ({ legalFunctions: () => ['withdraw', 'cancel'] }));

const cancelledAt = '2026-11-20T00:00:00Z';

test.each([
  [{}, ['Cancel plan', 'Withdraw by written notice', 'Cancel by written notice']],
  [{ cancelledAt }, ['Withdraw by written notice']],
])('a plan with %j can be ended in ways that tell themselves apart: %j', async (changes, said) => {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  const subscription = aSubscription(changes);
  const plan = { subscription, details: nothingRead, otherPlans: false, toConfirm: [] };
  const props = { plan: { ...plan, lastPaid: null, failure: null }, about: 'name' };
  const open = 'cancelledAt' in changes ? [] : ['cancelSubscription' as const];
  const { prelude } = await prerender(createElement(SubscriptionActions, { ...props, open }));
  const html = await new Response(prelude).text();
  const ways = [...html.matchAll(/>([^<]*(?:Cancel|Withdraw)[^<]*)</g)].map(([, words]) => words);
  expect(ways).toEqual(said);
});
