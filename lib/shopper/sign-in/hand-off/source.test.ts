import { afterEach, expect, test } from 'vitest';
import { settings } from '@/lib/testing/settings';
import { pathOfClaims, readUnverified } from './claims';
import { isFromBrand } from './source';

afterEach(() => {
  settings.HANDOFF_ORIGINS = [];
});

test.each<[boolean, Record<string, string>]>([
  [true, { 'sec-fetch-site': 'none', origin: 'null' }],
  [true, { 'sec-fetch-site': 'cross-site', origin: 'https://bank.example' }],
  [true, { 'sec-fetch-site': 'cross-site', referer: 'https://bank.example/app' }],
  [true, {}],
  [false, { 'sec-fetch-site': 'cross-site' }],
  [false, { 'sec-fetch-site': 'cross-site', origin: 'null' }],
  [false, { origin: 'null' }],
  [false, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  [false, { referer: 'https://evil.example/?https://bank.example' }],
])('whether the brand sent it is %s for %o [ASVS 3.5.1]', (isFrom, headers) => {
  settings.HANDOFF_ORIGINS = ['https://bank.example'];
  expect(isFromBrand(new Headers(headers), 'POST')).toBe(isFrom);
  // A link says nothing of where it stood, unless a page of the brand held it.
  const isNamed = headers.origin ?? headers.referer;
  const isLinked = isFrom && isNamed !== undefined && isNamed !== 'null';
  expect(isFromBrand(new Headers(headers), 'GET')).toBe(isLinked);
});

test('a hand-off opens the advertised plan in the language of the app, and no other site', () => {
  const { SITE_URL } = settings;
  expect(pathOfClaims({ plan: 'pln_1', locale: 'de-AT' })).toBe(
    '/de/?plan=pln_1'.replace('/?', '?'),
  );
  expect(pathOfClaims({ target_link_uri: `${SITE_URL}/es/plans/pln_1`, locale: 'de' })).toBe(
    '/de/plans/pln_1',
  );
  // Where the app names no language, or none of the store's, the page's own counts.
  for (const locale of [undefined, 'xx']) {
    const target_link_uri = `${SITE_URL}/de/account/plans`;
    expect(pathOfClaims({ target_link_uri, locale })).toBe('/de/account/plans');
  }
  for (const target_link_uri of ['https://evil.example/', `${SITE_URL}//evil.example`, 7, '/x']) {
    expect(pathOfClaims({ target_link_uri, plan: '../x' })).toBe('/');
  }
  for (const token of [undefined, '', 'a.b.c', {}]) expect(readUnverified(token)).toEqual({});
});
