import { createElement } from 'react';
import { prerender } from 'react-dom/static';
import { expect, test, vi } from 'vitest';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import { aSubscription } from '@/lib/testing/builders';
import { EarlierPlans } from './earlier-plans';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));
vi.mock('@/lib/connect/action', () => ({ openConnectAction: vi.fn() }));
vi.mock('@/components/ui/action-form', () => ({ ActionForm: 'form' }));

test('a plan of the past has a heading of the level below the page', async () => {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  const plans = [aSubscription({ status: 'ended' })];
  const { prelude } = await prerender(createElement(EarlierPlans, { plans }));
  const html = await new Response(prelude).text();
  expect(html.match(/<h\d/g)).toEqual(['<h2']);
});
