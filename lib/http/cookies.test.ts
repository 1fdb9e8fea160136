import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { jar } from '@/lib/testing/cookie-jar';
import { settings } from '@/lib/testing/settings';
import { sealedCookie, storeCookie, storeCookieName } from './cookies';

vi.mock('next/headers', () => import('@/lib/testing/cookie-jar'));

const { SITE_URL } = settings;

afterEach(() => {
  settings.SITE_URL = SITE_URL;
});

const flags = { httpOnly: true, sameSite: 'lax', path: '/' };

test('over https a cookie of the store is bound to this very host [ASVS 3.3.1]', () => {
  expect(storeCookie('checkout', 'sealed', 60)).toEqual({
    ...flags,
    name: '__Host-storefront.checkout',
    value: 'sealed',
    secure: true,
    maxAge: 60,
  });
  expect(storeCookieName('sign-in')).toBe('__Host-storefront.sign-in');
});

test('on this machine, over http, it is neither secure nor called so, and else the same', () => {
  settings.SITE_URL = 'http://localhost:3000';
  expect(storeCookie('checkout', '', 0)).toEqual({
    ...flags,
    name: 'storefront.checkout',
    value: '',
    secure: false,
    maxAge: 0,
  });
  expect(storeCookieName('sign-in')).toBe('storefront.sign-in');
});

describe('a sealed cookie', () => {
  const cookie = sealedCookie('past', z.object({ plan: z.string() }), 60, 'resume');

  beforeEach(() => jar.clear());

  test('is read as it was written, for its lifetime', async () => {
    expect(await cookie.read()).toBeNull();
    await cookie.write({ plan: 'pln_1' });
    expect(jar.get('__Host-storefront.past')).toMatchObject({ maxAge: 60 });
    expect(jar.get('__Host-storefront.past')?.value).not.toContain('pln_1');
    expect(await cookie.read()).toEqual({ plan: 'pln_1' });
  });

  test('gives nothing when it is of another purpose, another shape or altered', async () => {
    const other = sealedCookie('past', z.object({ plan: z.string() }), 60, 'device');
    const shape = sealedCookie('past', z.object({ sim: z.string() }), 60, 'resume');
    for (const sealed of [
      (await other.seal({ plan: 'pln_1' })).value,
      (await shape.seal({ sim: 'sim_1' })).value,
      `${(await cookie.seal({ plan: 'pln_1' })).value.slice(0, -3)}abc`,
      '',
      undefined,
    ]) {
      expect(await cookie.open(sealed)).toBeNull();
    }
  });

  test('is removed by an empty one that is over', async () => {
    await cookie.write({ plan: 'pln_1' });
    await cookie.clear();
    expect(jar.size).toBe(0);
    expect(await cookie.read()).toBeNull();
  });
});
