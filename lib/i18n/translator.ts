import { createTranslator } from 'use-intl/core';
import { memoize } from '@/lib/platform/memoize';
import type { Locale } from './locale';
import { de } from './messages/de';
import { en } from './messages/en';
import { es } from './messages/es';
import type { Messages } from './messages/messages';
import { pseudo } from './pseudo';

const catalogues: Record<Locale, () => Messages> = {
  en: () => en,
  de: () => de,
  es: () => es,
  'en-XA': () => pseudo(en),
  'ar-XB': () => pseudo(en),
};

function create(locale: Locale) {
  return createTranslator<Messages>({
    locale,
    messages: catalogues[locale](),
    timeZone: 'UTC',
  });
}

export type Translator = ReturnType<typeof create>;

/** The messages of a locale as a function of key and values. */
export const translator = memoize(create);
