import { formatBytes } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import type { Translator } from '@/lib/i18n/translator';
import type { Usage } from './usage';

type Words = { locale: Locale; t: Translator };

/** What is left in words: "3.2 of 10 GB left", "Unlimited, 3.2 GB used", "All 100 minutes used". */
export function usageWords({ of, used, limit, left }: Usage, { t, locale }: Words): string {
  if (limit === null || left === null) {
    return used > 0
      ? t('usage.unlimitedUsed', { used: amountWords(of, used, { t, locale }) })
      : t('usage.unlimited');
  }
  const whole = amountWords(of, limit, { t, locale });
  if (limit === 0) {
    return t('usage.notIncluded', { used: amountWords(of, used, { t, locale }) });
  }
  if (left === 0) {
    return used > limit
      ? t('usage.over', { whole, used: amountWords(of, used, { t, locale }) })
      : t('usage.none', { whole });
  }
  const rest = of === 'data' ? formatBytes(left, locale) : number(inUnits(of, left), locale);
  return t('usage.left', { left: withoutSameUnit(rest, whole), whole });
}

/** An amount with its unit. */
function amountWords(of: Usage['of'], amount: number, { t, locale }: Words): string {
  if (of === 'data') return formatBytes(amount, locale);
  return t(of === 'calls' ? 'usage.minutesOf' : 'usage.textsOf', { count: inUnits(of, amount) });
}

/** Calls in minutes: with a decimal below ten, and never rounded down to none. */
function inUnits(of: Usage['of'], amount: number): number {
  if (of !== 'calls') return amount;
  const minutes = amount / 60;
  return minutes < 10 ? Math.max(0.1, Math.round(minutes * 10) / 10) : Math.round(minutes);
}

function number(amount: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(amount);
}

/** "3.2 GB" of "10 GB" is "3.2": the unit is said once where it is the same. */
function withoutSameUnit(part: string, whole: string): string {
  const unit = unitOf(whole);
  return unit !== '' && unitOf(part) === unit ? part.replace(unit, '').trim() : part;
}

function unitOf(words: string): string {
  return words.replace(/[\p{N}\p{P}\p{Z}]/gu, '');
}
