import 'server-only';
import { locale } from 'next/root-params';
import { type Locale, localeOf, localePath } from './locale';
import { defaultLocale } from './locales';
import { type Translator, translator } from './translator';

/** The language of a page: its locale, its messages, and paths of the store in that language. */
export type PageIntl = { locale: Locale; t: Translator; href: (path: string) => string };

/** The language of the page being rendered. Server Components only. */
export async function getIntl(): Promise<PageIntl> {
  const current = localeOf(await locale()) ?? defaultLocale;
  return {
    locale: current,
    t: translator(current),
    href: (path) => localePath(current, path),
  };
}
