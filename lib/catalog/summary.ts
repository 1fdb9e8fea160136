import type { Locale } from '@/lib/i18n/locale';
import type { Translator } from '@/lib/i18n/translator';
import { callWords, coverageWords, dataWords, minimumWords, priceWords } from './labels';
import type { Plan } from './types';

/** A plan in one line: data, calls, coverage, price, commitment. */
export function planSummary(plan: Plan, words: { locale: Locale; t: Translator }): string {
  return [
    dataWords(plan, words),
    callWords(plan, words),
    coverageWords(plan, words),
    priceWords(plan.price, plan.term, words),
    minimumWords(plan, words),
  ]
    .filter(Boolean)
    .join(' · ');
}
