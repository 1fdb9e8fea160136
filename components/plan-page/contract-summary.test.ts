import { createElement, type PropsWithChildren } from 'react';
import { prerender } from 'react-dom/static';
import { beforeEach, expect, test, vi } from 'vitest';
import SummaryPage from '@/app/[locale]/plans/[plan]/summary/page';
import { lookUpPlan } from '@/lib/catalog/server';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import { fail, ok } from '@/lib/platform/result';
import { settings } from '@/lib/testing/settings';

vi.mock('@/lib/catalog/server', () => ({ lookUpPlan: vi.fn() }));
vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));
vi.mock('@/lib/shopper/server', () => ({ currentShopper: vi.fn() }));
vi.mock('@/components/site/shell', () => ({
  Shell: ({ children }: PropsWithChildren) => children,
}));
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(to);
  },
}));

beforeEach(() => {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
});

const open = (query: Record<string, string> = {}) =>
  SummaryPage({
    params: Promise.resolve({ locale: 'en', plan: 'pln_1' }),
    searchParams: Promise.resolve(query),
  });

/** What the page says once the address has the status. */
async function saidAfterwards(): Promise<string> {
  const address = await open().catch(({ message }: Error) => message);
  const query = new URL(String(address), 'https://shop.example').searchParams;
  const { prelude } = await prerender(createElement('main', null, open(Object.fromEntries(query))));
  return new Response(prelude).text();
}

test.each([
  ['unavailable', 'href="/plans/pln_1/summary"'],
  ['unauthenticated', 'href="mailto:'],
] as const)('a contract summary is not missing where Gigs is %s', async (kind, way) => {
  settings.SUPPORT_EMAIL = 'help@shop.example';
  vi.mocked(lookUpPlan).mockResolvedValue(fail({ kind, retryable: false }));
  const html = await saidAfterwards();
  expect(html).toContain('We can’t load this plan right now');
  expect(html).toContain(way);
  expect(html).not.toContain('Page not found');
});

test('a contract summary of no plan is missing', async () => {
  vi.mocked(lookUpPlan).mockResolvedValue(ok(null));
  expect(await saidAfterwards()).toContain('Page not found');
});
