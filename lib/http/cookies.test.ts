import { afterEach, expect, test, vi } from 'vitest';
import { settings } from '@/lib/testing/settings';
import { storeCookie, storeCookieName } from './cookies';

vi.mock('@/lib/platform/env', async () => {
  const { settings } = await import('@/lib/testing/settings');
  return { env: () => settings };
});

const { SITE_URL } = settings;

afterEach(() => {
  settings.SITE_URL = SITE_URL;
});

const flags = { httpOnly: true, sameSite: 'lax', path: '/' };

test('over https a cookie of the store is bound to this very host', () => {
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
