import { beforeEach, expect, test, vi } from 'vitest';
import { jar } from '@/lib/testing/cookie-jar';
import { settings } from '@/lib/testing/settings';
import { finish } from './finish';
import { sealRequest } from './request-state';

vi.mock('next/headers', () => import('@/lib/testing/cookie-jar'));

vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no answer', { cause: 'down' })));

beforeEach(() => {
  Object.assign(settings, { OIDC_ISSUER: 'https://bank.example', OIDC_CLIENT_ID: 'store' });
  jar.clear();
});

/** What becomes of an answer of the provider. */
async function problemOf(silent: boolean, keepsCookies: boolean) {
  const state = await sealRequest({ next: '/help', silent, nonce: 'n', verifier: 'v' });
  if (!keepsCookies) jar.clear();
  return finish(new URLSearchParams({ state, code: 'c' }));
}

test.each([
  ['without cookies', false, 'sign-in-lost'],
  ['while the provider is down', true, 'provider-down'],
])('an answer %s is a problem, but not where nobody pressed anything', async (_, kept, problem) => {
  expect(await problemOf(false, kept)).toMatchObject({ error: { problem, next: '/help' } });
  expect(await problemOf(true, kept)).toMatchObject({ error: { problem: 'silent' } });
});
