import { UnsecuredJWT } from 'jose';
import { beforeEach, expect, test, vi } from 'vitest';
import { jar } from '@/lib/testing/cookie-jar';
import { settings } from '@/lib/testing/settings';
import { takeHandOff } from './take';

vi.mock('next/headers', () => import('@/lib/testing/cookie-jar'));

const back = 'mybank://plans';

beforeEach(() => {
  Object.assign(settings, {
    HANDOFF_ISSUER: 'https://api.bank.example',
    HANDOFF_JWKS: '/nowhere/keys.json',
    APP_RETURN_URLS: [back],
  });
  jar.clear();
});

/** What this browser keeps of the app after a token whose keys cannot be read. */
async function appAfter(claims: Record<string, unknown>) {
  expect(await takeHandOff(new UnsecuredJWT(claims).encode(), false)).toMatchObject({
    problem: 'unavailable',
  });
  return [...jar.values()].map(({ name, value }) => [name, decodeURIComponent(value)]);
}

test('whom the store refuses is inside the app all the same', async () => {
  expect(await appAfter({ app: true, return: back })).toEqual([['__Host-storefront.app', back]]);
});

test.each([
  [{ app: true, return: 'https://evil.example/' }, [['__Host-storefront.app', 'home']]],
  [{ return: back }, []],
])('a token that says %o leads to no other address', async (claims, kept) => {
  expect(await appAfter(claims)).toEqual(kept);
});

test('nor does any token count where the store takes none', async () => {
  delete settings.HANDOFF_ISSUER;
  const token = new UnsecuredJWT({ app: true, return: back }).encode();
  expect(await takeHandOff(token, false)).toMatchObject({ problem: 'request-invalid' });
  expect(jar.size).toBe(0);
});
