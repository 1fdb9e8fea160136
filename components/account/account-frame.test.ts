import { createElement, type PropsWithChildren } from 'react';
import { prerender } from 'react-dom/static';
import { beforeEach, expect, test, vi } from 'vitest';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import { fail, ok, type Result } from '@/lib/platform/result';
import { type NoUser, readOwn } from '@/lib/shopper/gigs-user';
import { currentShopper } from '@/lib/shopper/server';
import { AccountFrame } from './account-frame';

vi.mock('@/components/site/shell', () => ({
  Shell: ({ children }: PropsWithChildren) => children,
}));
vi.mock('@/components/ui/refresh-on-focus', () => ({
  RefreshOnFocus: ({ children }: PropsWithChildren) => children,
}));
vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));
vi.mock('@/lib/shopper/gigs-user', async (original) => ({
  ...(await original<typeof import('@/lib/shopper/gigs-user')>()),
  readOwn: vi.fn(),
}));
vi.mock('@/lib/shopper/server', () => ({ currentShopper: vi.fn() }));

beforeEach(() => {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  vi.mocked(currentShopper).mockResolvedValue({ email: 'ada@shop.example', gigsUser: 'usr_1' });
});

async function headingsOf(answer: Result<string, { kind: 'network'; retryable: true } | NoUser>) {
  vi.mocked(readOwn).mockResolvedValue(answer);
  const page = AccountFrame({
    path: '/top-up',
    current: 'my-plans',
    problem: 'account-closed',
    read: async () => ok('Plans'),
    children: (value) => createElement('h1', null, value),
  });
  const { prelude } = await prerender(createElement('main', null, page));
  const html = await new Response(prelude).text();
  return [...html.matchAll(/<h\d.*?>(.*?)<\/h\d>/g)].map(([, heading]) => heading);
}

const refused = translator('en')('myPlans.problem.heading');

test('a problem is said above the plans and above an outage', async () => {
  expect(await headingsOf(ok('Plans'))).toEqual([refused, 'Plans']);
  const down = translator('en')('account.downHeading');
  expect(await headingsOf(fail({ kind: 'network', retryable: true }))).toEqual([refused, down]);
});

test.each(['closed', 'deleted'] as const)('that an account is %s is said once', async (state) => {
  const heading = translator('en')(`account.${state}Heading`);
  expect(await headingsOf(fail(state))).toEqual([heading]);
});
