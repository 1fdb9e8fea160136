import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { jar } from '@/lib/testing/cookie-jar';
import { settings } from '@/lib/testing/settings';
import { allowedReturn, appModeCookie, askedMode, readAppMode, withEvent } from './app-mode';

vi.mock('next/headers', () => import('@/lib/testing/cookie-jar'));

beforeEach(() => {
  jar.clear();
  settings.APP_RETURN_URLS = ['mybank://plans', 'https://bank.example/app'];
});

const asked = (query: string) => askedMode(new URLSearchParams(query));

test('an address asks for the mode, and where Done leads has to be listed [ASVS 3.7.2]', () => {
  expect(asked('')).toBeUndefined();
  expect(asked('app=2')).toBeUndefined();
  expect(asked('app=0')).toBeNull();
  expect(asked('app=1')).toEqual({ back: 'mybank://plans' });
  const listed = ['mybank://plans?from=store', 'https://bank.example/app/mobile', 'mybank://plans'];
  for (const back of listed) {
    expect(asked(`app=1&${new URLSearchParams({ return: back })}`)).toEqual({ back });
  }
  for (const back of [
    ...['mybank://plansx', 'mybank://', 'https://bank.example/appx', 'javascript:alert(1)'],
    ...['https://bank.example.evil.example/app', 'https://bank.example/app/../evil', ''],
  ]) {
    expect(asked(`app=1&${new URLSearchParams({ return: back })}`)).toEqual({ back: null });
  }
});

test('what is listed with a slash at its end has addresses below it, too', () => {
  settings.APP_RETURN_URLS = ['mybank://', 'https://bank.example/app/'];
  for (const back of [
    ...['mybank://plans?a=b', 'mybank://', 'https://bank.example/app/mobile'],
    'https://bank.example/app/',
  ]) {
    expect(allowedReturn(back)).toBe(back);
  }
  for (const other of [
    ...['mybank:plans', 'mybanks://plans', 'https://bank.example/app', 'https://bank.example/'],
    ...['https://bank.example/app/../evil', 'mybank://plans/../evil'],
  ]) {
    expect(allowedReturn(other)).toBeNull();
  }
});

test('its cookie says the same, and one that was altered leads nowhere else', async () => {
  expect(await readAppMode()).toBeNull();
  for (const mode of [{ back: 'mybank://plans?a=b' }, { back: null }]) {
    const cookie = appModeCookie(mode);
    jar.set(cookie.name, cookie);
    expect(await readAppMode()).toEqual(mode);
  }
  for (const value of ['https%3A%2F%2Fevil.example', '%', 'javascript:alert(1)']) {
    jar.set('__Host-storefront.app', { name: '__Host-storefront.app', value, maxAge: 60 });
    expect(await readAppMode()).toEqual({ back: null });
  }
  expect(appModeCookie(null)).toMatchObject({ value: '', maxAge: 0 });
});

test('a tap tells the app what happened', () => {
  expect(withEvent('mybank://plans?a=b', 'purchased', 'R-1')).toBe(
    'mybank://plans?a=b&event=purchased&reference=R-1',
  );
});

test('nothing but what is listed is an address to return to', () => {
  const piece = fc.constantFrom(
    'mybank://plans',
    'https://bank.example/app',
    '..',
    '%2e%2e',
    '.%2E',
    '\\',
    '@',
    '/',
    'x',
    '?',
  );
  const address = fc.oneof(
    fc.webUrl(),
    fc.array(piece).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(address, (text) => {
      const allowed = allowedReturn(text);
      if (allowed === null) return;
      const { protocol, origin, pathname } = new URL(allowed);
      expect(protocol === 'mybank:' || origin === 'https://bank.example').toBe(true);
      if (protocol === 'https:') expect(pathname).toMatch(/^\/app(?:\/|$)/);
    }),
  );
});
