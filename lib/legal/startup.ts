import 'server-only';
import { hasLegalDocument } from '@/lib/brand/documents';
import { locales } from '@/lib/i18n/locales';
import { legalDocumentNames, legalSettings } from '@/lib/platform/legal-names';
import { env } from '@/lib/platform/settings/env';
import type { LegalName } from './documents';

/** Legal documents that stand in the folder of the brand and also have an address. */
export function duplicateDocuments(): LegalName[] {
  return legalDocumentNames.filter(
    (name) =>
      env()[legalSettings[name]] && locales.some((locale) => hasLegalDocument(name, locale)),
  );
}

/** Ends the process with a line for each document that is in two places: which one holds? */
export function refuseDuplicateDocuments(): void {
  const duplicates = duplicateDocuments();
  if (duplicates.length === 0) return;
  const lines = duplicates.map(
    (name) => `  ${legalSettings[name]} is set, and brand/legal has ${name}.md: keep one of them`,
  );
  console.error(['', 'The store cannot start:', ...lines, ''].join('\n'));
  process.exit(1);
}
