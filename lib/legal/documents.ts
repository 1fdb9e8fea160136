import 'server-only';
import { type BrandDocument, hasLegalDocument, legalDocument } from '@/lib/brand/documents';
import { type Locale, localePath } from '@/lib/i18n/locale';
import { locales } from '@/lib/i18n/locales';
import { legalDocumentNames, legalFunctionNames, legalSettings } from '@/lib/platform/legal-names';
import { memoize } from '@/lib/platform/memoize';
import { env } from '@/lib/platform/settings/env';
import { legalFunctions } from './functions';

/** A document that the law wants of a shop, or that belongs beside those. */
export type LegalName = (typeof legalDocumentNames)[number];

/**
 * A document as a page of the store may show it; null where there is none, where the brand has it
 * elsewhere, and while a template's `[fill in]` is left in it.
 */
export function publishedDocument(name: string, locale: Locale): BrandDocument | null {
  const known = legalDocumentNames.find((one) => one === name);
  if (!known || addressOf(known)) return null;
  const document = legalDocument(known, locale);
  return document && !document.isUnfinished ? document : null;
}

/** The documents in which a template's `[fill in]` is left, by file. */
export function unfinishedDocuments(): string[] {
  return locales.flatMap((locale) =>
    legalDocumentNames
      .filter((name) => !addressOf(name) && hasLegalDocument(name, locale))
      .filter((name) => legalDocument(name, locale)?.isUnfinished)
      .map((name) => `${locale}/${name}.md`),
  );
}

/** Where a document is: its page in this language, or its address elsewhere; null for none. */
export function documentHref(name: LegalName, locale: Locale): string | null {
  const address = addressOf(name);
  if (address) return address;
  return publishedDocument(name, locale) ? localePath(locale, `/legal/${name}`) : null;
}

/** Every document that there is, in the order in which they are listed. */
export const documentLinks = memoize((locale: Locale): { name: LegalName; href: string }[] =>
  legalDocumentNames.flatMap((name) => {
    const href = documentHref(name, locale);
    return href ? [{ name, href }] : [];
  }),
);

/** The languages that have a page of the document, and not another language's words on it. */
export function languagesOf(name: string): Locale[] {
  return locales.filter((locale) => publishedDocument(name, locale)?.isFallback === false);
}

/** The documents that have a page, for the sitemap. */
export function publishedNames(): LegalName[] {
  return legalDocumentNames.filter((name) => languagesOf(name).length > 0);
}

/** Whether the path is of a document or function that this store does not have. */
export function isNotOffered(path: string, locale: Locale): boolean {
  const [, name] = /^\/legal\/([^/]+)$/.exec(path) ?? [];
  if (name) return publishedDocument(name, locale) === null;
  const asked = legalFunctionNames.find((one) => path === `/${one}`);
  return asked !== undefined && !legalFunctions().includes(asked);
}

function addressOf(name: LegalName): string | undefined {
  return env()[legalSettings[name]];
}
