import type { ReactElement } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { memoryKv } from '@/lib/platform/kv/memory';
import { endSessionsEverywhere } from '@/lib/shopper/server';
import { startSession } from '@/lib/shopper/session';
import { jar } from '@/lib/testing/cookie-jar';
import { settings } from '@/lib/testing/settings';
import SignInPage from './page';

const { kv } = vi.hoisted(() => ({ kv: vi.fn() }));
vi.mock('@/lib/platform/kv/kv', () => ({ kv }));
vi.mock('next/headers', () => import('@/lib/testing/cookie-jar'));
vi.mock('next/navigation', () => ({
  redirect(to: string) {
    throw to;
  },
}));
vi.mock('next/root-params', () => ({ locale: async () => 'en' }));
vi.mock('@/components/site/shell', () => ({ Shell: 'shell' }));

const email = 'ada@example.com';

beforeEach(async () => {
  const bank = 'https://bank.example';
  Object.assign(settings, { HANDOFF_ISSUER: bank, OIDC_ISSUER: bank, OIDC_CLIENT_ID: 'store' });
  settings.SIGN_IN = 'both';
  kv.mockReturnValue(memoryKv());
  jar.clear();
  for (const cookie of await startSession(email, null)) jar.set(cookie.name, cookie);
});

/** What the page shows, or where it leads. */
async function open(query: Record<string, string>): Promise<ReactElement | string> {
  const props = { params: Promise.resolve({ locale: 'en' }), searchParams: Promise.resolve(query) };
  return SignInPage(props).catch((to: unknown) => String(to));
}

test.each(['link-expired', 'link-refused', 'provider-down', 'sign-in-left', 'unavailable'])(
  'somebody whose arrival ends with %s is told so, and whose account is open',
  async (problem) => {
    const next = '/account/plans';
    expect(await open({ next, problem })).toMatchObject({
      props: { shopper: { email }, children: { props: { current: email, next, problem } } },
    });
  },
);

test.each([{}, { problem: 'code-wrong' }, { problem: 'not-kept' }])(
  'a shopper who is signed in already goes on: %o',
  async (query) => {
    expect(await open({ next: '/account/plans', ...query })).toBe('/account/plans');
  },
);

test.each([
  ['both', 'silent'],
  ['oidc', 'auto'],
] as const)(
  'a session that was ended on another device is not begun again without a press: %s',
  async (way, how) => {
    settings.SIGN_IN = way;
    const next = '/account/plans';
    await endSessionsEverywhere();
    expect(await open({ next })).toMatchObject({ props: { shopper: null } });
    // Whoever was not signed in here is asked for by itself, as before.
    jar.clear();
    expect(await open({ next })).toBe(`/api/auth/oidc?${new URLSearchParams({ next, how })}`);
  },
);
