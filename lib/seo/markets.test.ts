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
  expect(addressesOf('/compare')).toMatchObject({
    en: 'https://acme.de/compare',
    de: 'https://acme.de/de/compare',
    'x-default': 'https://acme.de/compare',
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

test('a plan is not sold in every country', () => {
  openShops();
  const addresses = addressesOf('/plans/pln_1');
  expect(Object.keys(addresses)).not.toContain('en-US');
  expect(addresses).toMatchObject({ 'de-DE': 'https://acme.de/de/plans/pln_1' });
});

test('the footer leads to the same page and language where the other shop has them', () => {
  openShops();
  expect(inOtherCountries('/compare', 'en')).toEqual([
    { country: 'DE', url: 'https://acme.de/compare', isHere: true },
    { country: 'US', url: 'https://acme.com/en/compare', isHere: false },
  ]);
  expect(inOtherCountries('/plans/pln_1', 'de')).toEqual([
    { country: 'DE', url: 'https://acme.de/de/plans/pln_1', isHere: true },
    { country: 'US', url: 'https://acme.com/', isHere: false },
  ]);
});

test('a shop whose address begins like this one’s is another shop', () => {
  settings.MARKETS = [
    { country: 'DE', origin: 'https://acme.de', locales: null },
    { country: 'AT', origin: 'https://acme.de.example', locales: null },
  ];
  expect(inOtherCountries('/', 'en').map(({ isHere }) => isHere)).toEqual([true, false]);
});
