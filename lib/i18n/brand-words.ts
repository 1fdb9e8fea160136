import 'server-only';
import { readBrandText } from '@/lib/platform/brand-folder';
import { decodedJson } from '@/lib/platform/decode';
import { memoize } from '@/lib/platform/memoize';

/**
 * The messages that a brand says otherwise, `brand/words/<language>.json`. What is wrong in it
 * stops the start (lib/brand/check.ts) and counts for nothing here.
 */
export const brandWords = memoize((locale: string): object => {
  const words = decodedJson(readBrandText(`words/${locale}.json`) ?? '');
  return typeof words === 'object' && words && !Array.isArray(words) ? words : {};
});
