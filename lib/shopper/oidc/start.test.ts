import { beforeEach, expect, test } from 'vitest';
import { settings } from '@/lib/testing/settings';
import { readStart } from './start';

const ISSUER = 'https://bank.example';
const { SITE_URL } = settings;

beforeEach(() => {
  Object.assign(settings, { OIDC_ISSUER: ISSUER, OIDC_CLIENT_ID: 'store' });
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
