import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  directionOf,
  isPseudo,
  languageTag,
  localeOf,
  localeOfForm,
  localePath,
  regionalTag,
  splitLocale,
} from './locale';
import { locales, prefixes, pseudoLocales } from './locales';

const SITE = 'https://shop.example';

const everyLocale = [...locales, ...pseudoLocales];
const locale = fc.constantFrom(...everyLocale);

const name = fc.stringMatching(/^[a-z0-9_-]{1,12}$/).filter((word) => localeOf(word) === null);
const page = fc.array(name, { maxLength: 4 }).map((names) => `/${names.join('/')}`);
const query = fc.dictionary(name, fc.string({ maxLength: 8 }), { maxKeys: 3 });
/** A page of the store in the default language, with or without a query. */
const address = fc
  .tuple(page, query)
  .map(([path, asked]) =>
    Object.keys(asked).length > 0 ? `${path}?${new URLSearchParams(asked)}` : path,
  );

const piece = fc.constantFrom(
  ...[...everyLocale, 'DE', 'evil.example', 'https:', 'plans', 'ä'],
  ...['/', '//', '\\', '.', '..', '%2f', '%5c', '%2e%2e', '?', '#', '@', ':', ' ', '\t', '\r\n'],
);
/** A path that came from a browser and tries to lead elsewhere, but is read as one of this site. */
const hostile = fc
  .oneof(
    fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join('')}`),
    fc.string({ unit: 'binary' }).map((rest) => `/${rest}`),
  )
  .filter((path) => staysOnSite(path));

function staysOnSite(path: string): boolean {
  return URL.canParse(path, SITE) && new URL(path, SITE).origin === SITE;
}

describe('a path in a language', () => {
  test('split and joined is the same path, in any language', () => {
    fc.assert(
      fc.property(locale, address, (language, path) => {
        const there = localePath(language, path);
        expect(splitLocale(there)).toEqual({ locale: language, path });
      }),
    );
  });

  test('joined again leads to the same page, whatever it was', () => {
    fc.assert(
      fc.property(hostile, (path) => {
        const { locale: language, path: rest } = splitLocale(path);
        const again = new URL(localePath(language, rest), SITE).pathname;
        expect(again.replace(/\/$/, '')).toBe(new URL(path, SITE).pathname.replace(/\/$/, ''));
      }),
    );
  });

  test('stays on the site in every other language, whatever it was', () => {
    fc.assert(
      fc.property(hostile, locale, (path, other) => {
        expect(staysOnSite(localePath(other, splitLocale(path).path))).toBe(true);
      }),
    );
  });

  test.each([
    ['/de', 'de', '/'],
    ['/de/', 'de', '/'],
    ['/de?plan=a', 'de', '/?plan=a'],
    ['/de#sims', 'de', '/#sims'],
    ['/es/account/plans', 'es', '/account/plans'],
    ['/en-XA', 'en-XA', '/'],
    ['/dedicated', 'en', '/dedicated'],
    ['/DE', 'en', '/DE'],
    ['/en', 'en', '/en'],
    ['/de//evil.example', 'en', '/de//evil.example'],
    ['/de/\\evil.example', 'en', '/de/\\evil.example'],
    ['/de/\t/evil.example', 'en', '/de/\t/evil.example'],
    ['/de/..', 'de', '/..'],
    ['/de/%2fevil.example', 'de', '/%2fevil.example'],
    ['//evil.example/de', 'en', '//evil.example/de'],
    ['', 'en', ''],
  ])('%j is in %s, and there %j', (path, language, rest) => {
    expect(splitLocale(path)).toEqual({ locale: language, path: rest });
  });
});

describe('a locale', () => {
  test('is only one of the list, spelled exactly', () => {
    for (const language of everyLocale) expect(localeOf(language)).toBe(language);
    fc.assert(
      fc.property(fc.anything(), (value) => {
        fc.pre(!everyLocale.some((language) => language === value));
        expect(localeOf(value)).toBeNull();
      }),
    );
    for (const near of ['DE', 'de-DE', ' de', 'en-xa', '__proto__', ['de']]) {
      expect(localeOf(near)).toBeNull();
    }
  });

  test('of a form without a known one is the default', () => {
    const form = new FormData();
    expect(localeOfForm(form)).toBe('en');
    form.set('locale', 'xx');
    expect(localeOfForm(form)).toBe('en');
    form.set('locale', 'es');
    expect(localeOfForm(form)).toBe('es');
  });

  test('has a plain language tag for other systems', () => {
    expect(everyLocale.map(languageTag)).toEqual([...locales, 'en', 'en']);
    for (const language of everyLocale) {
      expect(Intl.getCanonicalLocales(languageTag(language))).toEqual([languageTag(language)]);
      expect(languageTag(language)).toMatch(/^[a-z]{2}$/);
      expect(regionalTag(languageTag(language))).toMatch(/^[a-z]{2}-[A-Z]{2}$/);
    }
  });

  test('has a direction, and a prefix unless it is the default one', () => {
    expect(everyLocale.filter((locale) => directionOf(locale) === 'rtl')).toEqual(['ar-XB']);
    expect(prefixes).toEqual(everyLocale.slice(1));
    expect(everyLocale.filter(isPseudo)).toEqual([...pseudoLocales]);
  });
});
