import { defaultLocale, locales, prefixes, pseudoLocales } from './locales';

/**
 * A language of the store, as the address names it and as `Intl` takes it. Which there are is known
 * when the store is built: `localeOf` makes one of what comes from outside.
 */
export type Locale = string;

/** The locale of an address segment or a form field, or null when the store does not have it. */
export function localeOf(segment: unknown): Locale | null {
  return [...locales, ...pseudoLocales].find((locale) => locale === segment) ?? null;
}

/** The locale in a form's hidden field, or the default one. */
export function localeOfForm(form: FormData): Locale {
  return localeOf(form.get('locale')) ?? defaultLocale;
}

/** Whether the locale is generated from English, for tests and translators. */
export function isPseudo(locale: Locale): boolean {
  return pseudoLocales.some((pseudo) => pseudo === locale);
}

/** The direction in which the locale is written. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur)\b/.test(locale) ? 'rtl' : 'ltr';
}

/** The IETF language tag of a locale for other systems; `en` for a pseudo-locale. */
export function languageTag(locale: Locale): string {
  return isPseudo(locale) ? 'en' : locale;
}

/** A language tag with its most likely region, which some systems insist on: `de-DE` for `de`. */
export function regionalTag(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region ? `${language}-${region}` : tag;
}

/** A path of the store in a language: `/account/plans` in German is `/de/account/plans`. */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path;
  return path === '/' || /^\/[?#]/.test(path) ? `/${locale}${path.slice(1)}` : `/${locale}${path}`;
}

/** Splits a path into its language and the path as it is in the default language. */
export function splitLocale(path: string): { locale: Locale; path: string } {
  const [, segment, rest] = /^\/([^/?#]+)(.*)$/s.exec(path) ?? [];
  const locale = prefixes.find((prefix) => prefix === segment);
  // The rest of /de//host would lead to another host.
  if (!locale || rest === undefined || /^\/[/\\\p{Cc}]/u.test(rest)) {
    return { locale: defaultLocale, path };
  }
  return { locale, path: rest.startsWith('/') ? rest : `/${rest}` };
}
