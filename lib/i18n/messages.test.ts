import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flat, shapeOf, textsOf } from './icu';
import { defaultLocale, locales } from './locales';
import en from './messages/en.json';
import { overlaid } from './translator';

const folder = 'lib/i18n/messages';
const english = new Map(flat(en));

const brands = ['SIM', 'eSIM', 'IMEI', 'Apple Pay', 'Google Pay'];

/**
 * Words that are the same in another language. Everything else that equals English is not
 * translated.
 */
const shared: Record<string, string[]> = {
  de: ['Code', 'Details', 'Details: ', 'Name', 'Optional'],
  es: ['Plan', 'Popular'],
  fr: ['Destinations', 'Code', 'Page ', 'Activation', ' minute minutes'],
  it: [' per GB', 'Per GB'],
};

/** The two ways to address a shopper; each catalogue keeps to one of them. */
const address: Record<string, { informal: RegExp; formal: RegExp }> = {
  de: {
    informal: /(?<!\p{L})(du|dich|dir|dein\p{L}*|euch|euer\p{L}*)(?!\p{L})/iu,
    formal: /(?<!\p{L})(Ihnen|Ihr(e[mnrs]?)?|(?<![.?!:] |^|„|^<link>)Sie)(?!\p{L})/u,
  },
  es: {
    informal:
      /(?<!\p{L})(tú|tus?|te|tuy[oa]s?|escríbenos|inténtalo|elige|escribe|puedes|tienes|has)(?!\p{L})/iu,
    formal: /(?<!\p{L})(ustedes|usted|escríbanos|inténtelo|elija|escriba)(?!\p{L})/iu,
  },
  fr: {
    informal:
      /(?<!\p{L})(tu|te|toi|ton|ta|tes|la tienne|choisis|saisis|réessaie|vérifie)(?!\p{L})/iu,
    formal: /(?<!\p{L})(vous|votre|vos|la vôtre|(?!assez|chez)\p{L}+ez)(?!\p{L})/iu,
  },
  it: {
    informal:
      /(?<!\p{L})(tu|ti|te|tu[oae]|tuoi|hai|puoi|potrai|riprova (più|tra)|contattaci)(?!\p{L})/iu,
    formal: /(?<!\p{L})(Lei|Suoi?|Su[ae]|può acquistare|riprovi|scelga|ci contatti)(?!\p{L})/u,
  },
};

const read = (name: string) => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));

/** The words that docs/words.md keeps out of a language. */
function forbidden(locale: string): RegExp {
  const rows = readFileSync('docs/words.md', 'utf8').match(
    new RegExp(`^\\| ${locale} \\| .+ \\|$`, 'gm'),
  );
  const words = [...(rows ?? []).join().matchAll(/`([^`]+)`/g)].map(([, word]) => word);
  expect(words.length, `docs/words.md names no words for ${locale}`).toBeGreaterThan(3);
  return new RegExp(`(?<!\\p{L})(${words.join('|')})(?!\\p{L})`, 'iu');
}

/** Every language, and those that address a shopper in two ways once more. */
const names = [...locales, ...Object.keys(address).map((locale) => `${locale}.formal`)];

test('every file of messages is a language of the store, or its formal overlay', () => {
  expect(readdirSync(folder).toSorted()).toEqual(names.map((name) => `${name}.json`).toSorted());
});

test.each(names)('%s keeps to the words of docs/words.md', (name) => {
  const never = forbidden(name.slice(0, 2));
  const found = flat(read(name)).filter(([, message]) =>
    textsOf(message).some((text) => never.test(text)),
  );
  expect(found).toEqual([]);
});

/** What a typesetter would mend: a straight apostrophe, and spaces that may break in French. */
const untidy: Record<string, RegExp> = {
  fr: /[^\u202f\w&;?!][;?!](?=\s|$)|(?<!\u00a0):(?=\s|$)|«(?!\u00a0)|(?<!\u00a0)»/u,
};

test.each(names)('%s is set as its language is in print', (name) => {
  const pattern = untidy[name.slice(0, 2)];
  const found = flat(read(name)).filter(([, message]) =>
    textsOf(message).some((text) => /\w'\w/.test(text) || pattern?.test(text)),
  );
  expect(found).toEqual([]);
});

test('who is asked to contact us has a link to do so', () => {
  for (const locale of locales) {
    const help = flat(read(locale)).filter(([, message]) => message.includes('<link>'));
    expect(help.map(([key]) => key)).toEqual(
      Object.keys(en.contact).map((key) => `contact.${key}`),
    );
  }
  const says =
    /contact us|schreib(en Sie)? uns|escr[ií]b[ae]nos|contacte[sz]?-nous|contattaci|ci contatti/i;
  for (const name of names) {
    const { contact: _, ...rest } = read(name);
    expect(flat(rest).filter(([, message]) => says.test(message))).toEqual([]);
  }
});

describe.each(Object.entries(address))('the formal messages in %s', (locale, ways) => {
  const informal = new Map(flat(read(locale)));
  const differing = flat(read(`${locale}.formal`));

  test('differ from the informal ones of the same key and shape', () => {
    for (const [key, message] of differing) {
      expect(informal.has(key), key).toBe(true);
      expect(message, key).not.toBe(informal.get(key));
      expect(shapeOf(message), key).toEqual(shapeOf(informal.get(key) ?? ''));
    }
  });

  test('address the shopper in one way, and so do the informal ones', () => {
    const formal = flat(overlaid(read(locale), read(`${locale}.formal`)));
    expect(formal.filter(([, message]) => ways.informal.test(message))).toEqual([]);
    expect([...informal].filter(([, message]) => ways.formal.test(message))).toEqual([]);
  });
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
});
