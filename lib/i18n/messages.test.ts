import { describe, expect, test } from 'vitest';
import { flat, shapeOf, textsOf } from '@/lib/testing/icu';
import { locales } from './locales';
import de from './messages/de.json';
import en from './messages/en.json';
import es from './messages/es.json';

type Translation = Exclude<(typeof locales)[number], 'en'>;

const translations: Record<Translation, object> = { de, es };
const english = new Map(flat(en));

const brands = ['SIM', 'eSIM', 'IMEI', 'Apple Pay', 'Google Pay'];

/**
 * Words that are the same in another language. Everything else that equals English is not
 * translated.
 */
const shared: Record<Translation, string[]> = {
  de: [...brands, 'Code', 'Details', 'Details: ', 'In ', 'Name'],
  es: [...brands, 'Plan'],
};

/**
 * The other way to address a shopper, and other words for a plan: a language keeps to one of them.
 */
const strays: Record<Translation, RegExp> = {
  de: /(?<!\p{L})(du|dich|dir|dein\p{L}*|euch|euer\p{L}*|Pläne?n?)(?!\p{L})/iu,
  es: /(?<!\p{L})(usted(es)?|vosotros|tarifas?)(?!\p{L})/iu,
};

const translated = locales.filter((locale): locale is Translation => locale !== 'en');

describe.each(translated)('the messages in %s', (locale) => {
  const messages = flat(translations[locale]);

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
      const same = message === english.get(key);
      return same && /\p{L}/u.test(words) && !shared[locale].includes(words);
    });
    expect(left).toEqual([]);
  });

  test('addresses the shopper in one way and calls a plan by one name', () => {
    expect(messages.filter(([, message]) => strays[locale].test(message))).toEqual([]);
  });
});
