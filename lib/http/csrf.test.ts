import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFromOwnPage, refusalOf } from './csrf';

const SITE = 'https://shop.example';

test.each([
  [{ 'sec-fetch-site': 'same-origin' }],
  [{ 'sec-fetch-site': 'same-origin', origin: SITE }],
  [{ 'sec-fetch-site': 'none' }],
  [{ origin: SITE }],
])('a page of the store may send %j', (headers) => {
  expect(isFromOwnPage(new Headers(headers))).toBe(true);
});

test.each<[Record<string, string>]>([
  [{}],
  [{ 'sec-fetch-site': 'cross-site' }],
  [{ 'sec-fetch-site': 'same-site' }],
  [{ 'sec-fetch-site': 'cross-site', origin: SITE }],
  [{ 'sec-fetch-site': '' }],
  [{ 'sec-fetch-site': 'same-origin, cross-site' }],
  [{ origin: 'null' }],
  [{ origin: '' }],
  [{ origin: 'https://evil.example' }],
  [{ origin: 'https://shop.example.evil.example' }],
  [{ origin: 'http://shop.example' }],
  [{ origin: 'https://shop.example:8443' }],
  [{ origin: 'https://a.shop.example' }],
  [{ origin: `${SITE}/` }],
  [{ origin: 'https://evil.example', host: 'evil.example', 'x-forwarded-host': 'evil.example' }],
  [{ referer: `${SITE}/` }],
])('nothing else may: %j', (headers) => {
  expect(isFromOwnPage(new Headers(headers))).toBe(false);
  expect(refusalOf(new Headers(headers))).toBe(403);
});

test('only what says so in the one right way is believed [ASVS 3.5.1]', () => {
  const word = fc.constantFrom(
    'same-origin',
    'same-site',
    'cross-site',
    'none',
    '',
    'x',
    'Same-Origin',
  );
  const origin = fc.constantFrom(
    SITE,
    'null',
    '',
    'https://evil.example',
    `${SITE}.`,
    'HTTPS://SHOP.EXAMPLE',
  );
  const header = fc.record({ 'sec-fetch-site': word, origin }, { requiredKeys: [] });
  fc.assert(
    fc.property(header, (headers) => {
      const site = headers['sec-fetch-site'];
      const own =
        site === undefined ? headers.origin === SITE : ['same-origin', 'none'].includes(site);
      expect(isFromOwnPage(new Headers(headers))).toBe(own);
    }),
  );
});

test('a form larger than any of the store is refused by its length', () => {
  const sized = (length: string) =>
    refusalOf(new Headers({ 'sec-fetch-site': 'same-origin', 'content-length': length }));
  expect(sized('65536')).toBeNull();
  expect(sized('65537')).toBe(413);
  expect(sized('nonsense')).toBeNull();
});
