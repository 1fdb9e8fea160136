import { afterEach, expect, test } from 'vitest';
import { examined } from '@/lib/testing/examined';
import { settings } from '@/lib/testing/settings';
import { json, startUpstream } from '@/lib/testing/upstream';
import { signInSection } from './checks/sign-in';

const original = { ...settings };
afterEach(() => {
  for (const name of Object.keys(settings)) Reflect.deleteProperty(settings, name);
  Object.assign(settings, original);
});

async function verdicts(): Promise<string[]> {
  return (await examined([signInSection])).map(({ name, verdict }) => `${name}: ${verdict}`);
}

test('a store of codes alone has nothing to check', async () => {
  expect(await verdicts()).toEqual([]);
});

test('a provider that does not answer, and one that does not tell of logouts, is told', async () => {
  const bank = await startUpstream();
  Object.assign(settings, { OIDC_ISSUER: bank.url, OIDC_CLIENT_ID: 'store' });
  bank.willAnswer(json(503, {}));
  expect(await verdicts()).toEqual(['provider: failure']);
  const says = {
    issuer: bank.url,
    authorization_endpoint: `${bank.url}/authorize`,
    token_endpoint: `${bank.url}/token`,
    jwks_uri: `${bank.url}/keys`,
  };
  bank.willAnswer(json(200, says));
  expect(await verdicts()).toEqual(['provider: ok', 'provider logout: warning']);
  await bank.stop();
});

test.each<[string, object, string]>([
  ['right', { keys: [{ kty: 'EC', crv: 'P-256' }] }, 'ok'],
  ['private', { keys: [{ kty: 'EC', crv: 'P-256', d: 'secret' }] }, 'failure'],
  ['of another kind', { keys: [{ kty: 'RSA' }] }, 'failure'],
  ['none', {}, 'failure'],
])('keys of hand-offs that are %s', async (_, keys, verdict) => {
  const bank = await startUpstream();
  bank.willAnswer(json(200, keys));
  Object.assign(settings, { HANDOFF_ISSUER: 'bank', HANDOFF_JWKS: `${bank.url}/keys` });
  expect(await verdicts()).toEqual([`hand-off keys: ${verdict}`]);
  await bank.stop();
});
