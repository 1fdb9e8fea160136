import { createTranslator } from 'use-intl/core';
import { memoize } from '@/lib/platform/memoize';
import { isPseudo, type Locale } from './locale';
import { locales } from './locales';
import en from './messages/en.json';
import { pseudo } from './pseudo';

/** The keys of the messages; English is the pattern that every other language has to fill. */
type Messages = typeof en;

/** The messages of every language; a unit test compares the keys of each with English. */
const translations = new Map<string, Messages>(
  await Promise.all(
    locales.map(
      async (locale) => [locale, (await import(`./messages/${locale}.json`)).default] as const,
    ),
  ),
);

function create(locale: Locale) {
  const messages = isPseudo(locale) ? pseudo(en) : (translations.get(locale) ?? en);
  return createTranslator<Messages>({ locale, messages, timeZone: 'UTC' });
}

/** Formats a message by its key and values. The keys are typed. */
export type Translator = ReturnType<typeof create>;

/** What a label needs to be written in a language. */
export type Localized = { locale: Locale; t: Translator };

/** The translator of a locale. */
export const translator = memoize(create);
