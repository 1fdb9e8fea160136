import { formatBytes } from '@/lib/i18n/format';
import { formatTag } from '@/lib/i18n/format-tag';
import type { Locale } from '@/lib/i18n/locale';
import type { Localized } from '@/lib/i18n/translator';

/**
 * What is used and left of one kind of allowance: data in bytes, calls in seconds, texts in
 * messages.
 */
export type Usage = {
  of: 'data' | 'calls' | 'texts';
  used: number;
  /** Null is unlimited, zero means that none is included. */
  limit: number | null;
  /** Null where the limit is. Never below zero, however much was used. */
  left: number | null;
};

/** What Gigs counts in one unit for one plan or add-on. */
export type Balance = {
  unit: string;
  used: number;
  limit: number | null;
  remaining?: number | null | undefined;
  /** Null before it can be used (ISO 8601). */
  usableFrom?: string | null | undefined;
  usableUntil?: string | null | undefined;
};

const kinds = { bytes: 'data', seconds: 'calls', messages: 'texts' } as const;

/**
 * Balances added up by kind: the plan's own and those of add-ons count together, an unlimited one
 * makes the kind unlimited. Units unknown here are left out, and so is what cannot be used now, or
 * is neither included nor used.
 */
export function usageOf(balances: Balance[], now = Date.now()): Usage[] {
  return Object.entries(kinds).flatMap(([unit, of]): Usage[] => {
    const own = balances.filter((it) => it.unit === unit && isUsable(it, now));
    if (own.length === 0) return [];
    const used = sum(own.map((balance) => balance.used));
    if (own.some(({ limit }) => limit === null)) return [{ of, used, limit: null, left: null }];
    const limit = sum(own.map((balance) => balance.limit ?? 0));
    const left = sum(own.map(leftOf));
    return limit === 0 && used === 0 ? [] : [{ of, used, limit, left: Math.min(left, limit) }];
  });
}

/** The share of an allowance below which it is running low. */
export const LOW_SHARE = 0.2;

/** The share of its data that a plan has left; 1 where it is unlimited or not known. */
export function dataShare(usage: readonly Usage[] | null): number {
  const data = usage?.find(({ of }) => of === 'data');
  return data?.limit && data.left !== null ? data.left / data.limit : 1;
}

/** The data of a plan if less than `LOW_SHARE` of it is left, else null. */
export function lowData(usage: readonly Usage[] | null): Usage | null {
  const data = usage?.find(({ of }) => of === 'data');
  return data && dataShare(usage) < LOW_SHARE ? data : null;
}

function isUsable({ usableFrom, usableUntil }: Balance, now: number): boolean {
  if (usableFrom === null) return false;
  const isAhead = usableFrom !== undefined && Date.parse(usableFrom) > now;
  const isOver = typeof usableUntil === 'string' && Date.parse(usableUntil) <= now;
  return !isAhead && !isOver;
}

function leftOf({ used, limit, remaining }: Balance): number {
  return Math.max(0, remaining ?? (limit ?? 0) - used);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What is left in words: "3.2 of 10 GB left", "Unlimited, 3.2 GB used", "All 100 minutes used". */
export function usageLabel({ of, used, limit, left }: Usage, { t, locale }: Localized): string {
  if (limit === null || left === null) {
    return used > 0
      ? t('usage.unlimitedUsed', { used: amountLabel(of, used, { t, locale }) })
      : t('usage.unlimited');
  }
  const whole = amountLabel(of, limit, { t, locale });
  if (limit === 0) {
    return t('usage.notIncluded', { used: amountLabel(of, used, { t, locale }) });
  }
  if (left === 0) {
    return used > limit
      ? t('usage.over', { whole, used: amountLabel(of, used, { t, locale }) })
      : t('usage.none', { whole });
  }
  const rest = of === 'data' ? formatBytes(left, locale) : number(inUnits(of, left), locale);
  return t('usage.left', { left: withoutSameUnit(rest, whole), whole });
}

/** An amount with its unit. */
function amountLabel(of: Usage['of'], amount: number, { t, locale }: Localized): string {
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
  return new Intl.NumberFormat(formatTag(locale), { maximumFractionDigits: 1 }).format(amount);
}

/** "3.2 GB" of "10 GB" is "3.2": the unit is said once where it is the same. */
function withoutSameUnit(part: string, whole: string): string {
  const unit = unitOf(whole);
  return unit !== '' && unitOf(part) === unit ? part.replace(unit, '').trim() : part;
}

function unitOf(words: string): string {
  return words.replace(/[\p{N}\p{P}\p{Z}]/gu, '');
}
