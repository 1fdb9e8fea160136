import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flat, shapeOf, textsOf } from '@/lib/testing/icu';
import { defaultLocale, locales } from './locales';
import en from './messages/en.json';

const folder = 'lib/i18n/messages';
const english = new Map(flat(en));

const brands = ['SIM', 'eSIM', 'IMEI', 'Apple Pay', 'Google Pay'];

/**
 * Words that are the same in another language. Everything else that equals English is not
 * translated.
 */
const shared: Record<string, string[]> = {
  de: ['Code', 'Details', 'Details: ', 'In ', 'Name'],
  es: ['Plan', 'Popular'],
};

/**
 * The other way to address a shopper, and other words for a plan: a language keeps to one of them.
 */
const strays: Record<string, RegExp> = {
  de: /(?<!\p{L})(du|dich|dir|dein\p{L}*|euch|euer\p{L}*|Pläne?n?)(?!\p{L})/iu,
  es: /(?<!\p{L})(usted(es)?|vosotros|tarifas?)(?!\p{L})/iu,
};

test('every file of messages is a language of the store', () => {
  expect(readdirSync(folder).toSorted()).toEqual(locales.map((name) => `${name}.json`).toSorted());
});

const translated = locales.filter((locale) => locale !== defaultLocale);

describe.each(translated)('the messages in %s', (locale) => {
  const messages = flat(JSON.parse(readFileSync(`${folder}/${locale}.json`, 'utf8')));
  const same = [...brands, ...(shared[locale] ?? [])];

  test('has the keys of English, no more and no less', () => {
    expect(messages.map(([key]) => key).sort()).toEqual([...english.keys()].sort());
  });

  test('has the arguments and the branches of English in every message', () => {
    for (const [key, message] of messages) {
      expect(shapeOf(message), key).toEqual(shapeOf(english.get(key) ?? ''));
    }
  });

  test('has nothing left in English, and nothing empty', () => {
    for (const [key, message] of messages) expect(message.trim(), key).not.toBe('');
    const left = messages.filter(([key, message]) => {
      const words = textsOf(message).join('');
      const isEnglish = message === english.get(key);
      return isEnglish && /\p{L}/u.test(words) && !same.includes(words);
    });
    expect(left).toEqual([]);
  });

  test('addresses the shopper in one way and calls a plan by one name', () => {
    expect(messages.filter(([, message]) => strays[locale]?.test(message))).toEqual([]);
  });
});
