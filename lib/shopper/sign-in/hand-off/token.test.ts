import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { memoryKv } from '@/lib/platform/kv/memory';
import { settings } from '@/lib/testing/settings';
import { takeToken } from './token';

const { kv } = vi.hoisted(() => ({ kv: vi.fn() }));
vi.mock('@/lib/platform/kv/kv', () => ({ kv }));

const ISSUER = 'https://bank.example';
const file = join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys.json');
const es = await generateKeyPair('ES256', { extractable: true });
const ed = await generateKeyPair('EdDSA', { extractable: true });
const other = await generateKeyPair('ES256', { extractable: true });
const rsa = await generateKeyPair('RS256');

async function publish(...keys: CryptoKey[]): Promise<void> {
  const jwks = await Promise.all(
    keys.map(async (key, kid) => ({ ...(await exportJWK(key)), kid: `${kid}` })),
  );
  writeFileSync(file, JSON.stringify({ keys: jwks }));
}

beforeEach(async () => {
  Object.assign(settings, { HANDOFF_ISSUER: ISSUER, HANDOFF_JWKS: file });
  const store = memoryKv();
  kv.mockReset().mockReturnValue(store);
  await publish(es.publicKey, ed.publicKey);
});

afterEach(() => {
  vi.useRealTimers();
});

const now = () => Math.floor(Date.now() / 1000);
let count = 0;

function claims(more: JWTPayload = {}): JWTPayload {
  count += 1;
  const times = { iat: now(), exp: now() + 60 };
  return { iss: ISSUER, aud: settings.SITE_URL, sub: '1', jti: `${count}`, ...times, ...more };
}

type Key = Parameters<SignJWT['sign']>[0];

function signed(payload: JWTPayload, key: Key = es.privateKey, alg = 'ES256', kid = '0') {
  return new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(key);
}

const good = { ok: true };
const refused = { ok: false, error: 'link-refused' };
const expired = { ok: false, error: 'link-expired' };

test('a token of either kind of key is taken once [ASVS 9.1.1]', async () => {
  for (const token of [
    await signed(claims()),
    await signed(claims(), ed.privateKey, 'EdDSA', '1'),
  ]) {
    expect(await takeToken(token)).toMatchObject(good);
    expect(await takeToken(token)).toEqual(expired);
  }
});

test('no other algorithm is, whatever the header says [ASVS 9.1.2]', async () => {
  // Even of a key that the brand publishes.
  await publish(es.publicKey, ed.publicKey, rsa.publicKey);
  const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(es.publicKey)));
  for (const token of [
    new UnsecuredJWT(claims()).encode(),
    await signed(claims(), secret, 'HS256'),
    await signed(claims(), rsa.privateKey, 'RS256', '2'),
    await signed(claims(), other.privateKey),
  ]) {
    expect(await takeToken(token)).toEqual(refused);
  }
});

test.each<[string, JWTPayload, object]>([
  ['of another issuer', { iss: 'https://evil.example' }, refused],
  ['for another store', { aud: 'https://evil.example' }, refused],
  ['for others as well', { aud: [settings.SITE_URL, 'https://evil.example'] }, refused],
  ['without a name of its own', { jti: '' }, refused],
  ['about nobody', { sub: '' }, refused],
  ['for longer than a minute', { exp: now() + 600 }, refused],
  ['of a clock that is late', { iat: now() - 300, exp: now() - 240 }, expired],
  ['of a clock that is early', { iat: now() + 300, exp: now() + 360 }, expired],
])('a token %s signs nobody in [ASVS 9.2.3]', async (_, more, problem) => {
  expect(await takeToken(await signed(claims(more)))).toEqual(problem);
});

test('keys are replaced without a restart, and what is out of reach is no fault of the link', async () => {
  const token = await signed(claims(), other.privateKey);
  await publish(other.publicKey);
  expect(await takeToken(token)).toMatchObject(good);
  settings.HANDOFF_JWKS = `${file}.none`;
  expect(await takeToken(token)).toEqual({ ok: false, error: 'unavailable' });
  settings.HANDOFF_JWKS = file;
  kv.mockReturnValue({ increment: () => Promise.reject(new Error('no Redis')) });
  const fresh = await signed(claims(), other.privateKey);
  expect(await takeToken(fresh)).toEqual({ ok: false, error: 'unavailable' });
});

test('of all tokens that somebody altered none signs in [ASVS 9.1.1]', async () => {
  // Ten thousand of them take longer than the token lasts.
  vi.useFakeTimers({ toFake: ['Date'] });
  const token = await signed(claims());
  const parts = token.split('.');
  const altered = fc
    .tuple(fc.nat(token.length - 1), fc.constantFrom(...'AZaz09-_.= \u0000é'))
    .map(([at, letter]) => token.slice(0, at) + letter + token.slice(at + 1));
  const cut = fc.nat(token.length - 1).map((at) => token.slice(0, at));
  const grown = fc.string({ minLength: 1 }).map((more) => token + more);
  const mixed = fc
    .array(fc.constantFrom(...parts, ''), { maxLength: 5 })
    .map((all) => all.join('.'));
  const json = fc.oneof(
    fc.json(),
    fc.constant(JSON.stringify({ alg: 'none' })),
    fc.constant('{"alg":"HS256"}'),
  );
  const remade = fc
    .tuple(fc.nat(2), json)
    .map(([at, text]) =>
      parts
        .map((part, index) => (index === at ? Buffer.from(text).toString('base64url') : part))
        .join('.'),
    );
  await fc.assert(
    fc.asyncProperty(fc.oneof(altered, cut, grown, mixed, remade), async (mutant) => {
      fc.pre(mutant !== token);
      expect(await takeToken(mutant)).toEqual(refused);
    }),
  );
  expect(await takeToken(token)).toMatchObject(good);
});
