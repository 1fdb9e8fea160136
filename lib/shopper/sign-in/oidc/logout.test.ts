import { generateKeyPair, SignJWT } from 'jose';
import { beforeEach, expect, test, vi } from 'vitest';
import { endVouchedSessions } from '@/lib/shopper/ended-sessions';
import { sessionHere } from '@/lib/shopper/server';
import { settings } from '@/lib/testing/settings';
import { takeIdToken } from './id-token';
import { endByMessage, leaveAddress } from './leave';

vi.mock('@/lib/shopper/ended-sessions', async (original) => ({
  ...(await original<typeof import('@/lib/shopper/ended-sessions')>()),
  endVouchedSessions: vi.fn(),
}));

vi.mock('@/lib/shopper/server', () => ({ sessionHere: vi.fn() }));
vi.mock('./id-token', () => ({ takeIdToken: vi.fn() }));

const issuer = 'https://bank.example';
const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
const other = await generateKeyPair('RS256');
const event = 'http://schemas.openid.net/event/backchannel-logout';

vi.stubGlobal('fetch', async (url: string | URL) => {
  const { exportJWK } = await import('jose');
  const keys = [await exportJWK(publicKey)];
  return Response.json(
    `${url}`.endsWith('/keys')
      ? { keys }
      : {
          issuer,
          jwks_uri: `${issuer}/keys`,
          token_endpoint: `${issuer}/token`,
          authorization_endpoint: `${issuer}/authorize`,
          end_session_endpoint: `${issuer}/end`,
        },
  );
});

beforeEach(() => {
  Object.assign(settings, { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'store' });
  delete settings.HANDOFF_ISSUER;
  vi.mocked(endVouchedSessions).mockReset().mockResolvedValue();
});

const now = () => Math.floor(Date.now() / 1000);

function message(more: Record<string, unknown> = {}, key = privateKey): Promise<string> {
  const said = { iss: issuer, aud: 'store', iat: now(), jti: 'x', sid: 'a', sub: '1' };
  return new SignJWT({ ...said, events: { [event]: {} }, ...more })
    .setProtectedHeader({ alg: 'RS256', typ: 'logout+jwt' })
    .sign(key);
}

test('what a provider says is over ends here', async () => {
  expect(await endByMessage(await message())).toBe(true);
  expect(endVouchedSessions).toHaveBeenCalledWith({ issuer, sub: '1', sid: 'a' });
});

test('so does what the brand’s app has handed over', async () => {
  settings.HANDOFF_ISSUER = 'https://api.bank.example';
  for (const sid of ['a', undefined]) {
    expect(await endByMessage(await message({ sid }))).toBe(true);
    for (const vouchedBy of [issuer, 'https://api.bank.example']) {
      const over = { issuer: vouchedBy, sub: '1', ...(sid && { sid }) };
      expect(endVouchedSessions).toHaveBeenCalledWith(over);
    }
  }
});

test.each<[string, Record<string, unknown>]>([
  ['for another client', { aud: 'other' }],
  ['of another issuer', { iss: 'https://evil.example' }],
  ['about nobody', { sub: undefined, sid: undefined }],
  ['that is an ID token', { events: undefined }],
  ['that is an answer', { nonce: 'n' }],
  ['that is old', { iat: now() - 1_000 }],
])('a message %s ends nothing [ASVS 10.5.5]', async (_, more) => {
  expect(await endByMessage(await message(more))).toBe(false);
  expect(endVouchedSessions).not.toHaveBeenCalled();
});

test('nor does one of anybody else, or none', async () => {
  const forged = await message({}, other.privateKey);
  for (const token of [forged, '', 'a.b.c', null, 'x'.repeat(9_000)]) {
    expect(await endByMessage(token)).toBe(false);
  }
});

test.each([['kept'], [null]])('signing out leads to the provider, ID token %s', async (idToken) => {
  vi.mocked(takeIdToken).mockResolvedValue(idToken);
  const session = { id: '1', email: 'ada@example.com', gigsUser: null, startedAt: Date.now() };
  vi.mocked(sessionHere).mockResolvedValue({ ...session, vouched: { issuer, sub: '1' } });
  const address = new URL((await leaveAddress('de')) ?? '');
  expect(address.origin + address.pathname).toBe(`${issuer}/end`);
  expect(Object.fromEntries(address.searchParams)).toEqual({
    client_id: 'store',
    state: 'de',
    post_logout_redirect_uri: 'https://shop.example/api/auth/oidc/logout',
    ...(idToken && { id_token_hint: idToken }),
  });
});
