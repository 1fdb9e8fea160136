import { createElement } from 'react';
import { prerender } from 'react-dom/static';
import { expect, test, vi } from 'vitest';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import { aSubscription } from '@/lib/testing/builders';
import { MyPlans } from './my-plans';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));
vi.mock('./account-file', () => ({ AccountFileCard: () => null }));
vi.mock('./earlier-plans', () => ({ EarlierPlans: () => null }));
vi.mock('./plan-alerts', () => ({ PaymentAlert: () => null }));
vi.mock('./sign-out-everywhere', () => ({ SignOutEverywhere: () => null }));
vi.mock('./subscription-card', () => ({ SubscriptionCard: () => null }));

test.each([true, false])('what may be missing is said: %s', async (isPartial) => {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  const file = { fullName: '', addresses: [], methods: [] };
  const overview = { plans: [], earlier: [aSubscription()], file, isPartial, toConfirm: [] };
  const page = createElement(MyPlans, {
    overview,
    email: 'ada@example.com',
    picked: { subscription: null, addons: [] },
  });
  const { prelude } = await prerender(page);
  const html = await new Response(prelude).text();
  expect(html.includes('We can’t show all add-ons, plan changes and payments')).toBe(isPartial);
});
