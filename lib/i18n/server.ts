import 'server-only';
import { locale } from 'next/root-params';
import { defaultLocale, type Locale, localeOf } from './locales';
import { type Translator, translator } from './translator';

/** The locale of the page being rendered and its messages. Server Components only. */
export async function getIntl(): Promise<{ locale: Locale; t: Translator }> {
  const current = localeOf(await locale()) ?? defaultLocale;
  return { locale: current, t: translator(current) };
}
