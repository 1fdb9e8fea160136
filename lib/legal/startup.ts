import 'server-only';
import { hasLegalDocument } from '@/lib/brand/documents';
import { locales } from '@/lib/i18n/locales';
import { env } from '@/lib/platform/env';
import { legalDocumentNames, legalSettings } from '@/lib/platform/legal-names';
import type { LegalName } from './documents';

/** What is said twice: documents of the folder of the brand that also have an address. */
export function twofoldDocuments(): LegalName[] {
  return legalDocumentNames.filter(
    (name) =>
      env()[legalSettings[name]] && locales.some((locale) => hasLegalDocument(name, locale)),
  );
}

/** Ends the process with one line a document whose words are in two places: which ones hold? */
export function refuseTwofoldDocuments(): void {
  const twofold = twofoldDocuments();
  if (twofold.length === 0) return;
  const lines = twofold.map(
    (name) => `  ${legalSettings[name]} is set, and brand/legal has ${name}.md: keep one of them`,
  );
  console.error(['', 'The store cannot start:', ...lines, ''].join('\n'));
  process.exit(1);
}
