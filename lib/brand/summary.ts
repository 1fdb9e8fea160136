import 'server-only';
import { z } from 'zod';
import { type Locale, languageTag } from '@/lib/i18n/locale';
import { readBrandText } from '@/lib/platform/brand-folder';
import { memoize } from '@/lib/platform/memoize';

/** All of it has to fit on one page. */
export const MAX_LETTERS = 600;

/** What a contract summary says that no plan at Gigs holds, each at most a short paragraph. */
const fact = z.string().trim().min(1).max(MAX_LETTERS);

export const summaryFacts = z.strictObject({
  provider: fact,
  contact: fact,
  speeds: fact,
  remedies: fact,
  termination: fact,
  disabilities: fact,
  other: fact,
});

export type SummaryFacts = z.infer<typeof summaryFacts>;

const read = memoize((file: string): SummaryFacts | null => {
  try {
    return summaryFacts.parse(JSON.parse(readBrandText(file) ?? ''));
  } catch {
    return null;
  }
});

/** `brand/summary.<language>.json`; null where there is none, or it is not complete. */
export function readSummaryFacts(locale: Locale): SummaryFacts | null {
  return read(`summary.${languageTag(locale)}.json`);
}
