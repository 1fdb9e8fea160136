import { type Money, pricePer } from '@/lib/i18n/money';
import type { Plan } from './types';

const GIGABYTE = 1_000_000_000;
/** A month of the calendar, on average over a year. */
const DAYS_A_MONTH = 365 / 12;

/** What a plan costs in units that can be compared; `null` where Gigs' figures do not allow one. */
export type UnitPrices = {
  /** Decimal gigabytes of a finite allowance. */
  perGigabyte: Money | null;
  perDay: Money | null;
  per30Days: Money | null;
  /** All that has to be paid at the least: one period, or as many as the plan commits to. */
  minimumTotal: Money;
};

/** The unit prices of a plan, each rounded to a whole minor unit. */
export function unitPrices({
  price,
  data,
  term,
}: Pick<Plan, 'price' | 'data' | 'term'>): UnitPrices {
  const days = term ? term.length * (term.unit === 'month' ? DAYS_A_MONTH : 1) : 0;
  const periods = term?.renews ? Math.max(1, term.minimumPeriods) : 1;
  return {
    perGigabyte: pricePer(price, (data ?? 0) / GIGABYTE),
    perDay: pricePer(price, days),
    per30Days: pricePer(price, days / 30),
    minimumTotal: { ...price, amount: price.amount * periods },
  };
}
