import type { Translator } from '@/lib/i18n/translator';
import { env } from '@/lib/platform/settings/env';

/** Whether tax is in the prices, in words; null where the brand has not said so. */
export function taxNote(t: Translator): string | null {
  const { PRICES_TAX } = env();
  return PRICES_TAX
    ? t(PRICES_TAX === 'included' ? 'legal.taxIncluded' : 'legal.taxExcluded')
    : null;
}
