import fc from 'fast-check';
import type { Query } from '@/lib/catalog/search/query';
import type { Plan } from '@/lib/catalog/types';
import { aPlan } from './builders';

const coverages = [
  null,
  { name: 'Europe', countries: ['DE', 'FR', 'ES', 'AT'] },
  { name: 'Japan', countries: ['JP'] },
  { name: 'Côte d’Azur', countries: ['FR'] },
];

const allowance = fc.constantFrom(undefined, null, 0, 1, 500);

/** Plans of every kind: several currencies and networks, unlimited, zero and unknown allowances. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    id: fc.uuid(),
    name: fc.constantFrom('Ten', 'Zürich Plus', 'Été', 'Unlimited', 'Plan 2', 'Plan 10'),
    network: fc.constantFrom('p3', 'p5', 'p9'),
    networks: fc.subarray(['Orange', 'O2 Germany']),
    simTypes: fc.subarray(['eSIM', 'pSIM'] as const),
    price: fc.record({
      amount: fc.integer({ min: 0, max: 9_999 }),
      currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'JPY', 'KWD'),
    }),
    data: fc.oneof(
      fc.constantFrom(undefined, null, 0),
      fc.integer({ min: 1, max: 60 }).map((gigabytes) => gigabytes * 1_000_000_000),
    ),
    voiceSeconds: allowance,
    messages: allowance,
    coverage: fc.constantFrom(...coverages),
    term: fc.option(
      fc.record({
        renews: fc.boolean(),
        unit: fc.constantFrom('day' as const, 'month' as const),
        length: fc.integer({ min: 1, max: 30 }),
        minimumPeriods: fc.nat(24),
      }),
    ),
  })
  .map(aPlan);

export const somePlans = fc.array(anyPlan, { maxLength: 40 });

/** Queries of every filter, each with a value that it knows. */
export const anyQuery: fc.Arbitrary<Query> = fc.record(
  {
    q: fc.constantFrom('ten', 'zurich', 'FRANCE', 'jp', 'plan 1', 'nowhere'),
    data: fc.constantFrom('1', '5', '10', '20', '50', 'unlimited'),
    country: fc.constantFrom('DE', 'JP', 'FR', 'KE'),
    price: fc.constantFrom('1', '5', '9.99', '50', '100'),
    type: fc.constantFrom('eSIM', 'pSIM'),
    term: fc.constantFrom('renewing', 'once'),
    network: fc.constantFrom('Orange', 'O2 Germany'),
    calls: fc.constant('yes'),
    texts: fc.constant('yes'),
    fits: fc.constant('yes'),
    sort: fc.constantFrom('price', 'price-desc', 'data', 'unit-price', 'name'),
    page: fc.constantFrom('2', '3', '9999'),
  },
  { requiredKeys: [] },
);
