import { type Money, pricePer } from '@/lib/i18n/money';
import type { Plan } from './types';
import { BYTES_PER_GB, mostData } from './units';

/** The average calendar month. */
const DAYS_PER_MONTH = 365 / 12;

/** What a plan costs per unit; `null` where Gigs' figures do not allow one. */
export type UnitPrices = {
  /** Per decimal gigabyte of what can be used, where that is finite. */
  perGigabyte: Money | null;
  perDay: Money | null;
  per30Days: Money | null;
  /** The least to be paid in total: one period, or as many as the plan commits to. */
  minimumTotal: Money;
};

/** The unit prices of a plan, each rounded to a whole minor unit. */
export function unitPrices(plan: Pick<Plan, 'price' | 'data' | 'limits' | 'term'>): UnitPrices {
  const { price, term } = plan;
  const days = averageDays(term);
  const periods = term?.renews ? Math.max(1, term.minimumPeriods) : 1;
  return {
    perGigabyte: pricePer(price, (mostData(plan) ?? 0) / BYTES_PER_GB),
    perDay: pricePer(price, days),
    per30Days: pricePer(price, days / 30),
    minimumTotal: { ...price, amount: price.amount * periods },
  };
}

/** The days of a term, a month at its average; 0 without one. */
export function averageDays(term: Plan['term']): number {
  return term ? term.length * (term.unit === 'month' ? DAYS_PER_MONTH : 1) : 0;
}
