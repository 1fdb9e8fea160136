import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { processValues } from '@/lib/platform/process-wide';
import { settings } from '@/lib/testing/settings';
import { readStart, start } from './start';

vi.mock('next/headers', () => import('@/lib/testing/cookie-jar'));

const ISSUER = 'https://bank.example';
const { SITE_URL } = settings;

beforeEach(() => {
  Object.assign(settings, { OIDC_ISSUER: ISSUER, OIDC_CLIENT_ID: 'store' });
});

afterEach(() => {
  vi.useRealTimers();
});

function read(fields: Record<string, string>) {
  return readStart(new URLSearchParams(fields));
}

test('the provider may begin a sign-in, and say for whom', () => {
  const target_link_uri = `${SITE_URL}/de/plans/pln_1?sim=sim_1`;
  const asked = { silent: false, auto: false, loginHint: undefined };
  expect(read({ iss: ISSUER, target_link_uri, login_hint: 'ada' })).toEqual({
    ok: true,
    value: { ...asked, next: '/de/plans/pln_1?sim=sim_1', loginHint: 'ada' },
  });
  expect(read({ iss: ISSUER })).toEqual({ ok: true, value: { ...asked, next: '/' } });
  const long = read({ iss: ISSUER, login_hint: 'x'.repeat(513) });
  expect(long).toMatchObject({ value: { loginHint: undefined } });
});

test.each<Record<string, string>>([
  { iss: 'https://evil.example' },
  { iss: '' },
  { iss: ISSUER, target_link_uri: 'https://evil.example/' },
  { iss: ISSUER, target_link_uri: 'javascript:alert(1)' },
  { iss: ISSUER, target_link_uri: '/plans' },
  { iss: ISSUER, target_link_uri: `${SITE_URL}.evil.example/` },
])('%o begins none', (fields) => {
  expect(read(fields)).toEqual({ ok: false, error: 'request-invalid' });
});

test('a page of the store begins one for itself, and only there', () => {
  expect(read({ next: '/help' })).toMatchObject({ value: { next: '/help', auto: false } });
  expect(read({ next: '//evil.example', how: 'silent' })).toMatchObject({
    value: { next: '/', silent: true, auto: true },
  });
  expect(read({ next: '/', how: 'auto' })).toMatchObject({ value: { silent: false, auto: true } });
});

test.each([true, false])(
  'nobody is led to a provider that is down without a press: silent %s',
  async (silent) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-22T12:00:00Z') });
    const asked = vi.fn(async () =>
      Response.json({
        issuer: ISSUER,
        jwks_uri: `${ISSUER}/keys`,
        authorization_endpoint: `${ISSUER}/authorize`,
      }),
    );
    vi.stubGlobal('fetch', asked);
    processValues.clear();
    const unpressed = { next: '/', silent, auto: true };
    const there = { ok: true, value: expect.stringContaining(`${ISSUER}/authorize`) };
    expect(await start(unpressed)).toEqual(there);

    asked.mockRejectedValue(new TypeError('fetch failed'));
    vi.advanceTimersByTime(29_000);
    expect(await start(unpressed)).toEqual(there);
    expect(asked).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(2_000);
    expect(await start(unpressed)).toEqual({ ok: false, error: 'provider-down' });
    // Whoever presses the link asks for it.
    expect(await start({ next: '/', silent: false, auto: false })).toEqual(there);
  },
);
