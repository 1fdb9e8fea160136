import { memoize } from '@/lib/platform/memoize';
import { formatTag } from './format-tag';
import { minorDigits } from './minor-digits';

/** An amount in minor units of an ISO 4217 currency. */
export type Money = { amount: number; currency: string };

/** By language tag and currency: a new one takes longer than everything it formats in a page. */
const moneyFormats = memoize((tag: string) =>
  memoize((currency: string) => {
    const digits = minorDigits(currency);
    return new Intl.NumberFormat(tag, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  }),
);

/** An amount with its currency, exact to the minor unit. */
export function formatMoney(money: Money, locale: string): string {
  return moneyFormats(formatTag(locale))(money.currency).format(toDecimal(money));
}

/** The amount in major units as an exact decimal string: 1099 EUR cents are `10.99`. */
export function toDecimal({ amount, currency }: Money): Intl.StringNumericLiteral {
  const digits = minorDigits(currency);
  // BigInt writes no exponent, however large the amount is.
  const padded = String(BigInt(amount)).padStart(digits + 1, '0');
  const decimal = digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
  return decimal as Intl.StringNumericLiteral;
}

/**
 * The price of one unit, rounded to a whole minor unit; null when it would be zero or too large to
 * be exact.
 */
export function pricePer(money: Money, units: number): Money | null {
  if (!(units > 0) || !Number.isFinite(units)) return null;
  const amount = Math.round(money.amount / units);
  if (!Number.isSafeInteger(amount) || (amount === 0 && money.amount > 0)) return null;
  return { amount, currency: money.currency };
}
