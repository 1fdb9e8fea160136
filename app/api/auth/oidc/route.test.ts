import { expect, test, vi } from 'vitest';
import { jar } from '@/lib/testing/cookie-jar';
import { settings } from '@/lib/testing/settings';
import { POST } from './route';

vi.mock('next/headers', () => import('@/lib/testing/cookie-jar'));

const iss = 'https://bank.example';
const { SITE_URL } = settings;

test('a form of the provider begins a sign-in in a second request, which brings the cookies', async () => {
  Object.assign(settings, { OIDC_ISSUER: iss, OIDC_CLIENT_ID: 'store' });
  const fields = { iss, target_link_uri: `${SITE_URL}/de?plan=pln_1`, login_hint: 'ada' };
  const body = new URLSearchParams({ ...fields, name: 'Ada' });
  const answer = await POST(new Request(`${SITE_URL}/api/auth/oidc`, { method: 'POST', body }));
  const location = `/api/auth/oidc?${new URLSearchParams(fields)}`;
  expect([answer.status, answer.headers.get('location')]).toEqual([303, location]);
  // A tab that is at the provider already needs the one that it set out with.
  expect(jar.size).toBe(0);
});
