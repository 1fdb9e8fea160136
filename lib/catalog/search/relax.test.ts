import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aPlan } from '@/lib/testing/builders';
import { anyQuery, somePlans } from '@/lib/testing/catalogue';
import { type Context, matcher } from './filters';
import { activeFilters, changeQuery } from './query';
import { relax } from './relax';

const context: Context = { locale: 'en', currencies: ['EUR'], fits: null };
const gigabytes = (amount: number, more: object = {}) =>
  aPlan({ data: amount * 1_000_000_000, ...more });

test('the filter without which most plans match is named', () => {
  const plans = [gigabytes(5), gigabytes(5), gigabytes(5, { networks: ['O2'] })];
  const country = { name: 'country', value: undefined };
  expect(relax(plans, { country: 'JP' }, context, [])).toEqual({ ...country, count: 3 });
  const both = { country: 'JP', network: 'O2' };
  expect(relax(plans, both, context, [])).toEqual({ ...country, count: 1 });
  expect(relax(plans, { country: 'JP', network: 'p1' }, context, [])).toBeNull();
});

test('less data is offered before any data, the nearest step first', () => {
  const plans = [gigabytes(1), gigabytes(6), gigabytes(6)];
  expect(relax(plans, { data: '50' }, context, [])).toEqual({ name: 'data', value: '5', count: 2 });
  expect(relax([gigabytes(1)], { data: 'unlimited' }, context, [])).toMatchObject({ value: '1' });
});

test('a higher price is offered before any price', () => {
  const plans = [aPlan({ price: { amount: 1800, currency: 'EUR' } })];
  expect(relax(plans, { price: '5' }, context, ['5', '10', '20', '30'])).toEqual({
    name: 'price',
    value: '20',
    count: 1,
  });
  expect(relax(plans, { price: '5' }, context, ['5'])).toMatchObject({ value: undefined });
});

test('the way out shows as many plans as it says, and no filter taken out shows more', () => {
  fc.assert(
    fc.property(somePlans, anyQuery, (plans, query) => {
      fc.pre(plans.filter(matcher(query, context)).length === 0);
      const without = activeFilters(query).map(
        (name) => plans.filter(matcher(changeQuery(query, name, undefined), context)).length,
      );
      const relaxed = relax(plans, query, context, ['10', '50', '100']);
      if (!relaxed) {
        expect(Math.max(0, ...without)).toBe(0);
        return;
      }
      const next = changeQuery(query, relaxed.name, relaxed.value);
      expect(plans.filter(matcher(next, context))).toHaveLength(relaxed.count);
      expect(relaxed.count).toBeGreaterThan(0);
      const named = without[activeFilters(query).indexOf(relaxed.name)];
      expect(named).toBe(Math.max(...without));
    }),
  );
});
