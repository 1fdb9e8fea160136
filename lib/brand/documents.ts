import 'server-only';
import { type Locale, languageTag } from '@/lib/i18n/locale';
import { defaultLocale } from '@/lib/i18n/locales';
import { readBrandText } from '@/lib/platform/brand-folder';
import { memoize } from '@/lib/platform/memoize';
import { type Document, parseMarkdown } from './markdown';

/** A document of the brand in the language asked for, or else in the default one. */
export type BrandDocument = Document & {
  /** The language that it is written in, for `lang`. */
  language: string;
  /** Whether it is not the language asked for. */
  isFallback: boolean;
};

const read = memoize((file: string): Document | null => {
  const text = readBrandText(file);
  return text?.trim() ? parseMarkdown(text) : null;
});

/** `brand/legal/<language>/<name>.md`, or null if the brand has none. */
export function legalDocument(name: string, locale: Locale): BrandDocument | null {
  if (!/^[a-z][a-z-]{0,39}$/.test(name)) return null;
  return inLanguage((language) => `legal/${language}/${name}.md`, locale);
}

/** `brand/help/<language>.md`, or null if the brand has none. */
export function helpDocument(locale: Locale): BrandDocument | null {
  return finished(inLanguage((language) => `help/${language}.md`, locale));
}

/** `brand/home.<language>.md`, in this language only: a page does not mix two. */
export function homeDocument(locale: Locale): Document | null {
  return finished(read(`home.${languageTag(locale)}.md`));
}

/** `brand/destinations/<code>.<language>.md`, in this language only, such as `jp.de.md`. */
export function destinationDocument(place: string, locale: Locale): Document | null {
  if (!/^\w{2,3}$/.test(place)) return null;
  return finished(read(`destinations/${place.toLowerCase()}.${languageTag(locale)}.md`));
}

/** Whether `brand/legal` has the document in this very language, for `hreflang`. */
export function hasLegalDocument(name: string, locale: Locale): boolean {
  return legalDocument(name, locale)?.isFallback === false;
}

/** A document without a `[fill in]`; lib/legal says which of its own are unfinished. */
function finished<Kind extends Document>(document: Kind | null): Kind | null {
  return document?.isUnfinished ? null : document;
}

function inLanguage(fileOf: (language: string) => string, locale: Locale): BrandDocument | null {
  const asked = languageTag(locale);
  for (const language of new Set([asked, defaultLocale])) {
    const document = read(fileOf(language));
    if (document) return { ...document, language, isFallback: language !== asked };
  }
  return null;
}
