import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settings } from '@/lib/testing/settings';

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

const read = () => import('./locales.js');

test('every language with messages is one of the store, English first', async () => {
  const { locales, defaultLocale } = await read();
  expect(locales.slice(0, 3)).toEqual(['en', 'de', 'es']);
  expect(defaultLocale).toBe('en');
});

test('a brand chooses its languages, and the first has no prefix', async () => {
  vi.stubEnv('STORE_LOCALES', 'de, en,');
  const { locales, defaultLocale, prefixes } = await read();
  expect(locales).toEqual(['de', 'en']);
  expect(defaultLocale).toBe('de');
  expect(prefixes).toEqual(['en', 'en-XA', 'ar-XB']);
  const { localePath, splitLocale } = await import('./locale');
  expect([localePath('de', '/compare'), localePath('en', '/compare')]).toEqual([
    ...['/compare', '/en/compare'],
  ]);
  expect(splitLocale('/compare').locale).toBe('de');
});

test.each(['xx', 'de,xx', 'de,de', ',', 'de.formal', '../../secret'])(
  'a build refuses %j, and says which languages there are',
  async (STORE_LOCALES) => {
    vi.stubEnv('STORE_LOCALES', STORE_LOCALES);
    await expect(read()).rejects.toThrow(/STORE_LOCALES .*: en,de,es/);
  },
);

test('a store that is built keeps its languages, whatever the settings say later', async () => {
  vi.stubEnv('BUILT_LOCALES', 'es');
  vi.stubEnv('STORE_LOCALES', 'de');
  expect((await read()).locales).toEqual(['es']);
});

test('dates and prices are written as in the country of the store', async () => {
  settings.STORE_REGION = 'IE';
  const { formatDate } = await import('./format');
  expect(formatDate('2026-12-22', 'en')).toBe('22 Dec 2026');
  settings.STORE_REGION = 'AT';
  vi.resetModules();
  const { formatMoney } = await import('./money');
  expect(formatMoney({ amount: 1_234_50, currency: 'EUR' }, 'de')).toBe('€\u00a01.234,50');
  delete settings.STORE_REGION;
});

test('the rules of a build follow its languages: the first has no prefix, the others do', async () => {
  vi.stubEnv('STORE_LOCALES', 'de,en');
  const { default: nextConfig } = await import('@/next.config');
  const { getRewrittenUrl, unstable_getResponseFromNextConfig: responseOf } = await import(
    'next/experimental/testing/server'
  );
  const answer = (path: string) => responseOf({ url: `https://acme.de${path}`, nextConfig });
  const pathOf = async (path: string) =>
    new URL(getRewrittenUrl(await answer(path)) ?? 'https://none', 'https://acme.de').pathname;
  expect(await pathOf('/')).toBe('/de');
  expect(await pathOf('/compare')).toBe('/de/compare');
  expect(await pathOf('/en?plan=pln_1')).toBe('/en/live');
  expect((await answer('/de/compare')).headers.get('location')).toBe('https://acme.de/compare');
  expect((await answer('/es')).headers.get('location')).toBe('https://acme.de/404/es');
  expect((await answer('/en')).headers.get('location')).toBeNull();
  for (const path of ['/account', '/en/account']) {
    expect((await answer(path)).headers.get('location')).toBe(`https://acme.de${path}/plans`);
  }
  expect(nextConfig.env).toEqual({ BUILT_LOCALES: 'de,en' });
});
