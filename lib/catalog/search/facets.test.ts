import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aPlan } from '@/lib/testing/builders';
import { somePlans } from '@/lib/testing/catalogue';
import { facetsOf } from './facets';
import { matcher } from './filters';

test('the most common currency comes first', () => {
  const plans = ['JPY', 'EUR', 'EUR'].map((currency) => aPlan({ price: { amount: 1, currency } }));
  expect(facetsOf(plans).currencies).toEqual(['EUR', 'JPY']);
});

test('countries and networks are named once; what is no country code is not offered', () => {
  const plans = [
    aPlan({ coverage: { name: 'A', countries: ['DE', 'Deutschland'] } }),
    aPlan({ coverage: { name: 'B', countries: ['DE', 'FR'] }, networks: ['O2', 'Orange'] }),
  ];
  expect(facetsOf(plans)).toMatchObject({ countries: ['DE', 'FR'], networks: ['O2', 'Orange'] });
});

test('each price step shows more plans than the one before, and none shows all', () => {
  fc.assert(
    fc.property(somePlans, (plans) => {
      const { currencies, prices } = facetsOf(plans);
      const context = { locale: 'en', currencies, fits: null };
      const counts = prices.map((price) => plans.filter(matcher({ price }, context)).length);
      expect(counts).toEqual([...new Set(counts)].toSorted((a, b) => a - b));
      const priced = plans.filter(({ price }) => price.currency === currencies[0]);
      for (const count of counts) {
        expect(count).toBeGreaterThan(0);
        expect(count).toBeLessThan(priced.length);
      }
      expect(prices.length).toBeLessThanOrEqual(6);
    }),
  );
});

test('a quick filter is offered where it leaves some plans out', () => {
  const plans = [
    aPlan({ simTypes: ['eSIM'], data: null, voiceSeconds: 0 }),
    aPlan({ simTypes: ['eSIM'], data: 1, voiceSeconds: 60 }),
  ];
  expect(facetsOf(plans).quick).toEqual([
    ['calls', 'yes'],
    ['data', 'unlimited'],
  ]);
});
