import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterEach, expect, test } from 'vitest';
import { processValues } from '@/lib/platform/process-wide';
import { callbackUrl } from '@/lib/shopper/sign-in/oidc/provider';
import { examined } from '@/lib/testing/examined';
import { settings } from '@/lib/testing/settings';
import { json, startUpstream } from '@/lib/testing/upstream';
import { signInSection } from './checks/sign-in';

const original = { ...settings };
afterEach(() => {
  processValues.clear();
  for (const name of Object.keys(settings)) Reflect.deleteProperty(settings, name);
  Object.assign(settings, original);
});

async function verdicts(): Promise<string[]> {
  return (await examined([signInSection])).map(({ name, verdict }) => `${name}: ${verdict}`);
}

const known = 'provider client: ok';
const unknown = 'provider client: failure';

function metadataOf(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
  };
}

test('a store of codes alone has nothing to check', async () => {
  expect(await verdicts()).toEqual([]);
});

test('a provider that does not answer, and one that does not tell of logouts, is told', async () => {
  const bank = await startUpstream();
  Object.assign(settings, { OIDC_ISSUER: bank.url, OIDC_CLIENT_ID: 'store' });
  bank.willAnswer(json(503, {}));
  expect(await verdicts()).toEqual(['provider: failure']);
  bank.willAnswer(json(200, metadataOf(bank.url)));
  expect(await verdicts()).toEqual(['provider: ok', 'provider logout: warning']);
  await bank.stop();
});

test('an issuer that is written otherwise than the provider calls itself is told', async () => {
  const bank = await startUpstream();
  Object.assign(settings, { OIDC_ISSUER: bank.url, OIDC_CLIENT_ID: 'store' });
  const issuer = `${bank.url}/`;
  bank.willAnswer(json(200, { ...metadataOf(bank.url), issuer }));
  const [provider] = await examined([signInSection]);
  expect(provider).toMatchObject({ verdict: 'failure', says: `calls itself ${issuer}` });
  await bank.stop();
});

/** A certified provider that knows two clients: by a secret, and by the public half of a key. */
async function startProvider(jwk: JsonWebKey) {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const redirect_uris = [callbackUrl()];
  const { kty, alg, kid, crv, x, y, n, e } = jwk;
  const provider = new Provider(issuer, {
    clients: [
      { client_id: 'by-secret', client_secret: 'secret', redirect_uris },
      {
        client_id: 'by-key',
        token_endpoint_auth_method: 'private_key_jwt',
        redirect_uris,
        jwks: { keys: [JSON.parse(JSON.stringify({ kty, alg, kid, crv, x, y, n, e }))] },
      },
    ],
    jwks: { keys: [{ ...newKey('RS256'), use: 'sig' }] },
    cookies: { keys: ['for-this-test-only'] },
    features: { devInteractions: { enabled: false } },
  });
  server.on('request', provider.callback());
  return { issuer, stop: () => server.close() };
}

/** A private key with its algorithm and name. */
function newKey(alg: 'ES256' | 'PS256' | 'RS256') {
  const { privateKey } =
    alg === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { kty = '', ...more } = privateKey.export({ format: 'jwk' });
  return { ...more, kty, alg, kid: 'store' };
}

test.each(['ES256', 'PS256'] as const)('a key for %s is the client’s, or is not', async (alg) => {
  const key = newKey(alg);
  const bank = await startProvider(key);
  const asClient = async (more: object) => {
    processValues.clear();
    Object.assign(settings, { OIDC_ISSUER: bank.issuer, ...more });
    return (await verdicts())[1];
  };
  expect(await asClient({ OIDC_CLIENT_ID: 'by-key', OIDC_CLIENT_KEY: key })).toBe(known);
  expect(await asClient({ OIDC_CLIENT_KEY: newKey(alg) })).toBe(unknown);
  expect(await asClient({ OIDC_CLIENT_KEY: undefined })).toBe(unknown);
  expect(await asClient({ OIDC_CLIENT_ID: 'by-secret', OIDC_CLIENT_SECRET: 'secret' })).toBe(known);
  expect(await asClient({ OIDC_CLIENT_SECRET: 'guess' })).toBe(unknown);
  bank.stop();
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
