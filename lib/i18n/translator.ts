import { createTranslator } from 'use-intl/core';
import { memoize } from '@/lib/platform/memoize';
import type { Locale } from './locale';
import de from './messages/de.json';
import en from './messages/en.json';
import es from './messages/es.json';
import { pseudo } from './pseudo';

/** The keys of the messages; English is the pattern that every other language has to fill. */
type Messages = typeof en;

const messages: Record<Locale, () => Messages> = {
  en: () => en,
  de: () => de,
  es: () => es,
  'en-XA': () => pseudo(en),
  'ar-XB': () => pseudo(en),
};

function create(locale: Locale) {
  return createTranslator<Messages>({
    locale,
    messages: messages[locale](),
    timeZone: 'UTC',
  });
}

/** Formats a message by its key and values. The keys are typed. */
export type Translator = ReturnType<typeof create>;

/** What a label needs to be written in a language. */
export type Localized = { locale: Locale; t: Translator };

/** The translator of a locale. */
export const translator = memoize(create);
