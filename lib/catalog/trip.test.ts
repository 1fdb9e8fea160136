import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aPlan } from '@/lib/testing/builders';
import { adviseTrip } from './trip';
import type { Plan } from './types';
import { BYTES_PER_GB } from './units';

const codes = ['IT', 'FR', 'CH', 'JP'];
const gb = (amount: number) => amount * BYTES_PER_GB;

const anyPlan = fc
  .record({
    id: fc.uuid(),
    countries: fc.subarray(codes),
    amount: fc.integer({ min: 0, max: 9_999 }),
    data: fc.constantFrom(undefined, null, 0, gb(1), gb(10), gb(50)),
    slowAfter: fc.option(fc.constantFrom(gb(1), gb(20))),
    term: fc.option(
      fc.record({
        renews: fc.boolean(),
        unit: fc.constantFrom('day' as const, 'month' as const),
        length: fc.integer({ min: 1, max: 60 }),
        minimumPeriods: fc.integer({ min: 0, max: 12 }),
      }),
    ),
  })
  .map(({ id, countries, amount, data, slowAfter, term }) =>
    aPlan({
      id,
      data,
      term,
      coverage: { name: 'x', countries },
      price: { amount, currency: 'EUR' },
      limits: {
        bytes: null,
        bitsPerSecond: null,
        throttling: slowAfter === null ? null : { afterBytes: slowAfter, bitsPerSecond: null },
      },
    }),
  );
const anyTrip = fc.record({
  countries: fc.subarray(codes, { minLength: 1 }),
  days: fc.integer({ min: 1, max: 365 }),
  gigabytesPerDay: fc.constantFrom(0.3, 1, 3),
});
const catalogue = fc.uniqueArray(anyPlan, { selector: ({ id }) => id, maxLength: 20 });

/** The days of so many periods, begun in whichever month makes them the shortest. */
function lasting(term: Plan['term'], periods: number): number {
  const units = (term?.length ?? 0) * periods;
  if (term?.unit !== 'month') return units;
  const spans = Array.from({ length: 48 }, (_, month) =>
    Math.round((Date.UTC(2021, month + units) - Date.UTC(2021, month)) / 86_400_000),
  );
  return Math.min(...spans);
}

test('no plan is advised that does not cover every country or does not last', () => {
  fc.assert(
    fc.property(catalogue, anyTrip, (plans, trip) => {
      for (const { plan, periods, total, bytesPerDay } of adviseTrip(plans, trip, 99).fitting) {
        for (const code of trip.countries) expect(plan.coverage?.countries).toContain(code);
        const { term } = plan;
        expect(lasting(term, periods)).toBeGreaterThanOrEqual(trip.days);
        const fewest = term?.renews ? term.minimumPeriods : 1;
        if (periods > Math.max(1, fewest)) {
          expect(lasting(term, periods - 1)).toBeLessThan(trip.days);
        }
        if (!term?.renews) expect(periods).toBe(1);
        expect(periods).toBeGreaterThanOrEqual(term?.renews ? term.minimumPeriods : 1);
        expect(total).toBe(plan.price.amount * periods);
        expect(bytesPerDay ?? gb(99)).toBeGreaterThanOrEqual(gb(trip.gigabytesPerDay));
      }
    }),
  );
});

test('more days or one country more never make another plan fit', () => {
  const fitting = (plans: ReturnType<typeof aPlan>[], trip: Parameters<typeof adviseTrip>[1]) =>
    new Set(adviseTrip(plans, trip, 99).fitting.map(({ plan }) => plan.id));
  fc.assert(
    fc.property(catalogue, anyTrip, fc.constantFrom(...codes), (plans, trip, more) => {
      const now = fitting(plans, trip);
      for (const id of fitting(plans, { ...trip, countries: [...trip.countries, more] })) {
        expect(now).toContain(id);
      }
      for (const id of fitting(plans, { ...trip, days: trip.days + 7 })) expect(now).toContain(id);
    }),
  );
});

test('the first is never dearer than any other that fits', () => {
  fc.assert(
    fc.property(catalogue, anyTrip, (plans, trip) => {
      const totals = adviseTrip(plans, trip, 99).fitting.map(({ total }) => total);
      expect(totals).toEqual(totals.toSorted((a, b) => a - b));
      expect(adviseTrip(plans, trip).fitting.length).toBeLessThanOrEqual(3);
    }),
  );
});

test('what does not fit says why, the nearest first', () => {
  const one = (id: string, changes: Parameters<typeof aPlan>[0]) =>
    aPlan({ id, coverage: { name: 'x', countries: ['IT', 'FR'] }, ...changes });
  const week = { renews: false, unit: 'day', length: 7, minimumPeriods: 0 } as const;
  const plans = [
    one('short', { term: week, data: gb(50) }),
    one('little', { data: gb(1) }),
    one('slow', {
      data: null,
      limits: {
        bytes: null,
        bitsPerSecond: null,
        throttling: { afterBytes: gb(2), bitsPerSecond: 1 },
      },
    }),
    one('elsewhere', { coverage: { name: 'x', countries: ['JP'] } }),
    one('part', {
      coverage: { name: 'x', countries: ['IT'] },
      price: { amount: 1, currency: 'EUR' },
    }),
  ];
  const trip = { countries: ['IT', 'FR'], days: 14, gigabytesPerDay: 1 };
  const { fitting, others } = adviseTrip(plans, trip);
  expect(fitting).toEqual([]);
  expect(others.map(({ plan, misfit }) => [plan.id, misfit])).toEqual([
    ['short', 'days'],
    ['slow', 'data'],
    ['little', 'data'],
  ]);
});

test('of what has too little data the most comes closest, whatever it costs, then the cheapest', () => {
  const one = (id: string, data: number | undefined, amount: number) =>
    aPlan({
      id,
      data,
      term: { renews: false, unit: 'day', length: 30, minimumPeriods: 0 },
      coverage: { name: 'x', countries: ['IT'] },
      price: { amount, currency: 'EUR' },
    });
  const plans = [
    one('talk', 0, 100),
    one('unknown', undefined, 200),
    one('some', gb(1), 300),
    one('dear', gb(10), 2_000),
    one('cheap', gb(10), 1_000),
  ];
  const { others } = adviseTrip(plans, { countries: ['IT'], days: 30, gigabytesPerDay: 1 });
  expect(others.map(({ plan }) => plan.id)).toEqual(['cheap', 'dear', 'some']);
});

test('a plan that fits is advised although most plans have another currency', () => {
  const week = { renews: false, unit: 'day', length: 7, minimumPeriods: 0 } as const;
  const one = (id: string, countries: string[], currency: string, term = week) =>
    aPlan({ id, term, coverage: { name: 'x', countries }, price: { amount: 1, currency } });
  const plans = [
    ...['a', 'b', 'c'].map((id) => one(id, ['IT', 'FR'], 'EUR')),
    ...['d', 'e'].map((id) => one(id, ['JP'], 'EUR')),
    one('f', ['JP'], 'USD', { ...week, length: 14 } as never),
  ];
  const advised = (countries: string[], days: number) => {
    const { fitting, others } = adviseTrip(plans, { countries, days, gigabytesPerDay: 1 });
    return [fitting, others].map((list) => list.map(({ plan }) => plan.id).join(''));
  };
  expect(advised(['JP'], 7)).toEqual(['de', '']);
  expect(advised(['JP'], 10)).toEqual(['f', '']);
  // Where none fits, the nearest are still of one currency.
  expect(advised(['JP'], 20)).toEqual(['', 'de']);
});

test('months cost what they need: a year twelve of them, 59 days two, in February', () => {
  const plan = aPlan({
    coverage: { name: 'x', countries: ['IT'] },
    data: null,
    term: { renews: true, unit: 'month', length: 1, minimumPeriods: 0 },
  });
  const paid = (days: number) =>
    adviseTrip([plan], { countries: ['IT'], days, gigabytesPerDay: 1 }).fitting[0]?.periods;
  expect([28, 29, 59, 60, 365].map(paid)).toEqual([1, 2, 2, 3, 12]);
});

test('the data of a month is for its longest days', () => {
  const plan = aPlan({
    coverage: { name: 'x', countries: ['IT'] },
    data: gb(30),
    term: { renews: true, unit: 'month', length: 1, minimumPeriods: 0 },
  });
  const fits = (days: number) =>
    adviseTrip([plan], { countries: ['IT'], days, gigabytesPerDay: 1 }).fitting.length > 0;
  expect([30, 31, 60].map(fits)).toEqual([true, false, false]);
});
