/** The languages of the store; the first has no prefix in the address. */
export const locales = ['en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'en';

/** The locale of an address segment, or null when the store does not speak it. */
export function localeOf(segment: string | undefined): Locale | null {
  return locales.find((locale) => locale === segment) ?? null;
}
