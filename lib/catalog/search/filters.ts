import type { Plan } from '@/lib/catalog/types';
import { minorDigits } from '@/lib/i18n/minor-digits';
import { BYTES_PER_GB, type DataFacts, mostData } from '../units';
import type { FilterName, Filters } from './query';
import { filterNames } from './query-names.js';
import { searcher } from './search-text';

/** The fields of a plan that filters and sorting read. */
export type Sortable = DataFacts &
  Pick<
    Plan,
    | 'name'
    | 'network'
    | 'networks'
    | 'simTypes'
    | 'price'
    | 'voiceSeconds'
    | 'messages'
    | 'coverage'
    | 'term'
  >;

/** What filters need to know besides the plan. */
export type Context = {
  locale: string;
  /** The catalogue's currencies, most common first: the price filter is in that one. */
  currencies: string[];
  /** Whether a plan fits the chosen SIM; null without one, when `fits` has no effect. */
  fits: ((plan: Sortable) => boolean) | null;
};

const tests: Record<FilterName, (value: string, context: Context) => (plan: Sortable) => boolean> =
  {
    q: (value, { locale }) => searcher(value, locale),
    data: (value) => (plan) => {
      const data = mostData(plan);
      return (
        data === null || (value !== 'unlimited' && (data ?? 0) >= Number(value) * BYTES_PER_GB)
      );
    },
    country: (value) => (plan) => plan.coverage?.countries.includes(value) ?? false,
    price: (value, { currencies: [currency = ''] }) => {
      const most = Math.round(Number(value) * 10 ** minorDigits(currency));
      return ({ price }) => price.currency === currency && price.amount <= most;
    },
    type: (value) => (plan) => plan.simTypes.some((type) => type === value),
    term: (value) => (plan) => plan.term !== null && plan.term.renews === (value === 'renewing'),
    network: (value) => (plan) => plan.networks.includes(value),
    calls: () => (plan) => plan.voiceSeconds === null || (plan.voiceSeconds ?? 0) > 0,
    texts: () => (plan) => plan.messages === null || (plan.messages ?? 0) > 0,
    fits: (_, { fits }) => fits ?? (() => true),
  };

/** A predicate for plans that pass every filter. A field that Gigs left out passes no filter. */
export function matcher(filters: Filters, context: Context): (plan: Sortable) => boolean {
  const active = filterNames.flatMap((name) => {
    const value = filters[name];
    return value === undefined ? [] : [tests[name](value, context)];
  });
  return (plan) => active.every((passes) => passes(plan));
}
