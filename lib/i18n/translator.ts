import { createTranslator } from 'use-intl/core';
import { memoize } from '@/lib/platform/memoize';
import { env, hasSettings } from '@/lib/platform/settings/env';
import { brandWords } from './brand-words';
import { formatTag } from './format-tag';
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

/** The messages that differ where a brand is formal with its shoppers; English has none. */
const formal = new Map<string, object>(
  await Promise.all(
    locales.map(async (locale) => {
      const overlay = await import(`./messages/${locale}.formal.json`).catch(() => null);
      return [locale, overlay?.default ?? {}] as const;
    }),
  ),
);

function create(locale: Locale) {
  const messages = isPseudo(locale) ? pseudo(en) : messagesOf(locale);
  return createTranslator<Messages>({ locale: formatTag(locale), messages, timeZone: 'UTC' });
}

function messagesOf(locale: Locale): Messages {
  return overlaid(inAddress(locale), brandWords(locale));
}

/** The messages in the form of address that the brand has chosen. */
function inAddress(locale: Locale): Messages {
  const messages = translations.get(locale) ?? en;
  // A build has no settings, and has pages of its own.
  const isFormal = hasSettings() && env().FORMALITY === 'formal';
  return isFormal ? overlaid(messages, formal.get(locale) ?? {}) : messages;
}

/** Messages with those of the overlay in place of their own. */
export function overlaid<T extends object>(messages: T, overlay: object): T {
  const over = new Map<string, unknown>(Object.entries(overlay));
  return Object.fromEntries(
    Object.entries(messages).map(([key, own]) => {
      const other = over.get(key);
      if (typeof own === 'string') return [key, other ?? own];
      return [key, typeof other === 'object' && other ? overlaid(own, other) : own];
    }),
  ) as T;
}

/** Formats a message by its key and values. The keys are typed. */
export type Translator = ReturnType<typeof create>;

/** What a label needs to be written in a language. */
export type Localized = { locale: Locale; t: Translator };

/** The translator of a locale. */
export const translator = memoize(create);
