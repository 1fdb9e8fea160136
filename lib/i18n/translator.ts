import { createTranslator } from 'use-intl/core';
import type { Locale } from './locales';
import { en } from './messages/en';

export type Messages = typeof en;

const catalogues: Record<Locale, Messages> = { en };

function create(locale: Locale) {
  return createTranslator<Messages>({ locale, messages: catalogues[locale], timeZone: 'UTC' });
}

export type Translator = ReturnType<typeof create>;

const translators = new Map<Locale, Translator>();

/** The messages of a locale as a function of key and values. */
export function translator(locale: Locale): Translator {
  const existing = translators.get(locale) ?? create(locale);
  translators.set(locale, existing);
  return existing;
}
