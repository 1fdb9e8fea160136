import { mostData } from '../units';
import type { Context, Sortable } from './filters';

type Order = (a: Sortable, b: Sortable) => number;

/**
 * Plans in the order asked for; equals stay in the order they came in. Prices are compared within a
 * currency only: the catalogue's most common currency comes first. Unlimited data ranks above any
 * amount.
 */
export function sortPlans<T extends Sortable>(
  plans: T[],
  sort: string | undefined,
  { locale, currencies }: Pick<Context, 'locale' | 'currencies'>,
): T[] {
  const byCurrency: Order = (a, b) =>
    currencies.indexOf(a.price.currency) - currencies.indexOf(b.price.currency);
  switch (sort) {
    case 'price':
      return plans.toSorted((a, b) => byCurrency(a, b) || a.price.amount - b.price.amount);
    case 'price-desc':
      return plans.toSorted((a, b) => byCurrency(a, b) || b.price.amount - a.price.amount);
    case 'unit-price':
      return plans.toSorted((a, b) => byCurrency(a, b) || ascending(perByte(a), perByte(b)));
    case 'data':
      return plans.toSorted((a, b) => ascending(-amountOf(a), -amountOf(b)));
    case 'name': {
      const { compare } = new Intl.Collator(locale, { numeric: true });
      return plans.toSorted((a, b) => compare(a.name, b.name));
    }
    default:
      return plans;
  }
}

function ascending(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Bytes, more than any amount when unlimited, less than none when unknown. */
function amountOf(plan: Sortable): number {
  const data = mostData(plan);
  return data === null ? Number.POSITIVE_INFINITY : (data ?? -1);
}

/** Minor units a byte; plans without data, or of an unknown amount, come last. */
function perByte(plan: Sortable): number {
  const amount = amountOf(plan);
  return amount > 0 ? plan.price.amount / amount : Number.POSITIVE_INFINITY;
}
