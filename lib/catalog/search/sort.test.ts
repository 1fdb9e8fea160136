import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aPlan } from '@/lib/testing/builders';
import { anyQuery, somePlans } from '@/lib/testing/catalogue';
import { facetsOf } from './facets';
import { sortPlans } from './sort';

const context = { locale: 'en', currencies: ['EUR', 'JPY'] };
const names = (plans: { name: string }[]) => plans.map(({ name }) => name);
const priced = (name: string, amount: number, currency = 'EUR') =>
  aPlan({ name, price: { amount, currency } });

test('prices are compared within a currency, the most common one first', () => {
  const plans = [priced('b', 900), priced('yen', 1, 'JPY'), priced('a', 500)];
  expect(names(sortPlans(plans, 'price', context))).toEqual(['a', 'b', 'yen']);
  expect(names(sortPlans(plans, 'price-desc', context))).toEqual(['b', 'a', 'yen']);
});

test('unlimited data ranks above any amount, unknown data below none', () => {
  const plans = [undefined, 0, 5, null, 50].map((data) => aPlan({ name: String(data), data }));
  expect(names(sortPlans(plans, 'data', context))).toEqual(['null', '50', '5', '0', 'undefined']);
});

test('a gigabyte of an unlimited plan is the cheapest, without data there is none', () => {
  const plans = [
    aPlan({ name: 'none', data: 0 }),
    aPlan({ name: 'dear', data: 1_000_000_000 }),
    aPlan({ name: 'cheap', data: 9_000_000_000 }),
    aPlan({ name: 'unlimited', data: null }),
  ];
  const sorted = names(sortPlans(plans, 'unit-price', context));
  expect(sorted).toEqual(['unlimited', 'cheap', 'dear', 'none']);
});

test('unlimited data that ends at a cap stands by its cap', () => {
  const gigabytes = (count: number | null) => ({
    limits: { bytes: count && count * 1_000_000_000, bitsPerSecond: null, throttling: null },
  });
  const plans = [
    aPlan({ name: 'capped', data: null, ...gigabytes(5) }),
    aPlan({ name: 'ten' }),
    aPlan({ name: 'unlimited', data: null, ...gigabytes(null) }),
  ];
  for (const order of ['data', 'unit-price']) {
    expect(names(sortPlans(plans, order, context))).toEqual(['unlimited', 'ten', 'capped']);
  }
});

test('names are sorted as people do', () => {
  const plans = ['Plan 10', 'Zürich', 'Plan 2', 'Österreich'].map((name) => aPlan({ name }));
  expect(names(sortPlans(plans, 'name', context))).toEqual([
    'Österreich',
    'Plan 2',
    'Plan 10',
    'Zürich',
  ]);
});

test('sorting keeps every plan, changes nothing given, and is stable', () => {
  fc.assert(
    fc.property(somePlans, anyQuery, (plans, { sort }) => {
      const before = [...plans];
      const { currencies } = facetsOf(plans);
      const sorted = sortPlans(plans, sort, { locale: 'en', currencies });
      expect(plans).toEqual(before);
      expect(new Set(sorted)).toEqual(new Set(plans));
      expect(sorted).toHaveLength(plans.length);
      expect(sortPlans(sorted, sort, { locale: 'en', currencies })).toEqual(sorted);
      if (!sort) expect(sorted).toEqual(plans);
    }),
  );
});

test('neighbours of one currency stand in order of price; currencies are never mixed', () => {
  fc.assert(
    fc.property(somePlans, (plans) => {
      const { currencies } = facetsOf(plans);
      const sorted = sortPlans(plans, 'price', { locale: 'en', currencies });
      const runs = sorted.map(({ price }) => price.currency);
      const changes = runs.filter((currency, index) => currency !== runs[index - 1]);
      expect(new Set(changes).size).toBe(changes.length);
      for (const [index, plan] of sorted.entries()) {
        const next = sorted[index + 1];
        if (next?.price.currency !== plan.price.currency) continue;
        expect(plan.price.amount).toBeLessThanOrEqual(next.price.amount);
      }
    }),
  );
});
