import { afterEach, beforeEach, expect, test } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { settings } from '@/lib/testing/settings';
import { alternates, inOtherCountries } from './markets';

const before = { ...settings };
beforeEach(() => Object.assign(settings, { SITE_URL: 'https://acme.de' }));
afterEach(() => Object.assign(settings, before));

const addressesOf = (path: string) =>
  Object.fromEntries(alternates(path).map(({ tag, url }) => [tag, url]));

function openShops() {
  settings.MARKETS = [
    { country: 'DE', origin: 'https://acme.de', locales: null },
    { country: 'US', origin: 'https://acme.com', locales: ['es', 'en'] },
  ];
}

test('one shop has its languages, and the first of them for everybody else', () => {
  expect(Object.keys(addressesOf('/'))).toEqual([...locales, 'x-default']);
  expect(addressesOf('/trip')).toMatchObject({
    en: 'https://acme.de/trip',
    de: 'https://acme.de/de/trip',
    'x-default': 'https://acme.de/trip',
  });
  expect(inOtherCountries('/', 'en')).toEqual([]);
});

test('shops in several countries name each other, language by language', () => {
  openShops();
  expect(addressesOf('/')).toMatchObject({
    'en-DE': 'https://acme.de/',
    'de-DE': 'https://acme.de/de',
    'es-US': 'https://acme.com/',
    'en-US': 'https://acme.com/en',
    'x-default': 'https://acme.de/',
  });
});

test.each(['/plans/pln_1', '/destinations', '/destinations/world', '/trip', '/legal/terms'])(
  '%s is not said to be in every country, whichever shop is the first',
  (path) => {
    openShops();
    settings.MARKETS.reverse();
    const addresses = addressesOf(path);
    expect(Object.keys(addresses)).not.toContain('en-US');
    expect(addresses).toMatchObject({ 'x-default': `https://acme.de${path}` });
    expect(addresses['de-DE']).toMatch(/^https:\/\/acme\.de\/de\//);
  },
);

test('the footer leads to the same page and language where the other shop has them', () => {
  openShops();
  expect(inOtherCountries('/help', 'en')).toEqual([
    { country: 'DE', url: 'https://acme.de/help', isHere: true },
    { country: 'US', url: 'https://acme.com/en/help', isHere: false },
  ]);
  expect(inOtherCountries('/plans/pln_1', 'de')).toEqual([
    { country: 'DE', url: 'https://acme.de/de/plans/pln_1', isHere: true },
    { country: 'US', url: 'https://acme.com/', isHere: false },
  ]);
});

test.each([
  '/destinations',
  '/trip',
  '/withdraw',
  '/cancel',
  '/checkout/callback',
  '/account/plans',
])('the footer of %s leads to the start of another shop, which may not have it', (path) => {
  openShops();
  const [here, there] = inOtherCountries(path, 'en');
  expect(here?.url).toBe(`https://acme.de${path}`);
  expect(there?.url).toBe('https://acme.com/en');
});

test('a shop whose address begins like this one’s is another shop', () => {
  settings.MARKETS = [
    { country: 'DE', origin: 'https://acme.de', locales: null },
    { country: 'AT', origin: 'https://acme.de.example', locales: null },
  ];
  expect(inOtherCountries('/', 'en').map(({ isHere }) => isHere)).toEqual([true, false]);
});
