import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aPlan } from '@/lib/testing/builders';
import { anyQuery, somePlans } from '@/lib/testing/catalogue';
import { browse, ONE_PAGE, PAGE_SIZE, sliceOf } from './browse';
import { facetsOf } from './facets';
import { matcher } from './filters';

test('up to 100 stand on one page, more on pages of 50', () => {
  expect(sliceOf(100, undefined)).toEqual({ total: 100, page: 1, pages: 1, from: 1, to: 100 });
  expect(sliceOf(101, undefined)).toEqual({ total: 101, page: 1, pages: 3, from: 1, to: 50 });
  expect(sliceOf(1000, '2')).toEqual({ total: 1000, page: 2, pages: 20, from: 51, to: 100 });
  expect(sliceOf(101, '3')).toEqual({ total: 101, page: 3, pages: 3, from: 101, to: 101 });
  expect(sliceOf(101, '9999')).toMatchObject({ page: 3 });
  expect(sliceOf(0, '4')).toEqual({ total: 0, page: 1, pages: 1, from: 0, to: 0 });
});

test('the pages together are the whole, each plan once', () => {
  fc.assert(
    fc.property(fc.nat(1_200), (total) => {
      const { pages } = sliceOf(total, undefined);
      let next = 1;
      for (let page = 1; page <= pages; page += 1) {
        const { from, to } = sliceOf(total, String(page));
        expect(from).toBe(total === 0 ? 0 : next);
        expect(to - from).toBeLessThan(total > ONE_PAGE ? PAGE_SIZE : ONE_PAGE);
        next = to + 1;
      }
      expect(next).toBe(total + 1);
    }),
  );
});

test('what is shown is what matches; a way out is looked for only where nothing does', () => {
  fc.assert(
    fc.property(somePlans, anyQuery, (plans, query) => {
      const { currencies, prices } = facetsOf(plans);
      const context = { locale: 'en', currencies, fits: null };
      const result = browse(plans, query, context, prices);
      const matching = plans.filter(matcher(query, context));
      expect(new Set(result.plans)).toEqual(new Set(matching));
      expect(result.total).toBe(matching.length);
      if (result.total > 0) expect(result.relaxed).toBeNull();
    }),
  );
});

test('the last page of a large catalogue', () => {
  const plans = Array.from({ length: 1_000 }, (_, index) => aPlan({ id: `pln_${index}` }));
  const context = { locale: 'en', currencies: ['EUR'], fits: null };
  expect(browse(plans, { page: '20' }, context, []).plans).toEqual(plans.slice(950));
});
