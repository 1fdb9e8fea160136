import type { Plan } from '@/lib/catalog/types';
import { minorDigits } from '@/lib/i18n/minor-digits';
import { memoizeByObject } from '@/lib/platform/memoize';
import { matcher } from './filters';
import type { FilterName } from './query';
import { queryPatterns } from './query-patterns.js';

/** A filter with its value, offered in one press. */
export type QuickFilter = readonly [name: FilterName, value: string];

const quickFilters: QuickFilter[] = [
  ['type', 'eSIM'],
  ['calls', 'yes'],
  ['data', 'unlimited'],
];

/** The values a catalogue offers to filter by. */
export type Facets = {
  /** ISO 4217, the most common one first. */
  currencies: string[];
  /** Highest prices to offer, ascending, in major units of the most common currency. */
  prices: string[];
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  /** The networks that plans name. */
  networks: string[];
  /** Whether the seller says in which order to list the plans; otherwise it is by price. */
  arranged: boolean;
  /** Those of the quick filters that some plans pass and others do not. */
  quick: QuickFilter[];
};

/** The facets of a catalogue, computed once for each list of plans. */
export const facetsOf = memoizeByObject((plans: Plan[]): Facets => {
  const currencies = byFrequency(plans.map(({ price }) => price.currency));
  return {
    currencies,
    prices: priceSteps(plans, currencies[0] ?? ''),
    countries: [...new Set(plans.flatMap(({ coverage }) => coverage?.countries ?? []))].filter(
      (code) => queryPatterns.country.test(code),
    ),
    networks: [...new Set(plans.flatMap(({ networks }) => networks))].toSorted(),
    arranged: plans.some(({ order, group }) => order !== null || group !== null),
    quick: quickFilters.filter(([name, value]) => {
      const passing = plans.filter(
        matcher({ [name]: value }, { locale: 'en', currencies, fits: null }),
      );
      return passing.length > 0 && passing.length < plans.length;
    }),
  };
});

function byFrequency(values: string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}

const MAX_STEPS = 6;

/** Round amounts, each of which admits more plans than the one before, and none admits all. */
function priceSteps(plans: Plan[], currency: string): string[] {
  const unit = 10 ** minorDigits(currency);
  const amounts = plans
    .filter(({ price }) => price.currency === currency)
    .map(({ price }) => price.amount / unit);
  let passed = 0;
  const steps: number[] = [];
  for (const step of roundAmounts) {
    const count = amounts.filter((amount) => amount <= step).length;
    if (count === amounts.length) break;
    if (count > passed) steps.push(step);
    passed = count;
  }
  const apart = Math.max(1, Math.ceil(steps.length / MAX_STEPS));
  return steps.filter((_, index) => index % apart === 0).map(String);
}

const roundAmounts = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000].flatMap((power) =>
  [1, 1.5, 2, 3, 4, 5].map((digit) => digit * power).filter(Number.isInteger),
);
