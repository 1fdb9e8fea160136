import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPlan } from '@/lib/testing/builders';
import { unitPrices } from './unit-prices';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const monthly = { renews: true, unit: 'month', length: 1, minimumPeriods: 0 } as const;
const days = (length: number) => ({ ...monthly, unit: 'day', length }) as const;

describe('the price of a plan', () => {
  test.each([
    [{ term: days(30) }, { perDay: eur(33), per30Days: eur(999) }],
    [{ term: days(7) }, { perDay: eur(143), per30Days: eur(4_281) }],
    [{ term: { ...days(7), renews: false } }, { perDay: eur(143), per30Days: eur(4_281) }],
    [{ term: monthly }, { perDay: eur(33), per30Days: eur(985) }],
    [{ term: { ...monthly, length: 12 } }, { perDay: eur(3), per30Days: eur(82) }],
    [{ term: null }, { perDay: null, per30Days: null }],
  ])('over time: %j costs %j', (changes, said) => {
    expect(unitPrices(aPlan(changes))).toMatchObject(said);
  });

  test('is in the minor units of its currency, be they none or thousandths', () => {
    const yen = aPlan({ price: { amount: 1_200, currency: 'JPY' }, data: 8e9, term: days(30) });
    expect(unitPrices(yen)).toMatchObject({
      perGigabyte: { amount: 150, currency: 'JPY' },
      perDay: { amount: 40, currency: 'JPY' },
    });
    const dinar = aPlan({ price: { amount: 4_500, currency: 'KWD' }, data: 3e9, term: days(30) });
    expect(unitPrices(dinar)).toMatchObject({ perGigabyte: { amount: 1_500, currency: 'KWD' } });
  });

  test('a gigabyte is that of what can be used', () => {
    const limits = { ...aPlan().limits, bytes: 20e9 };
    const capped = aPlan({ price: eur(2_000), data: 100e9, limits });
    expect(unitPrices(capped).perGigabyte).toEqual(eur(100));
    expect(unitPrices({ ...capped, data: null }).perGigabyte).toEqual(eur(100));
  });

  test.each([[null], [0], [undefined]])('has no price a gigabyte with %s bytes', (data) => {
    expect(unitPrices(aPlan({ data })).perGigabyte).toBeNull();
  });

  test('is due at least once, and as often as the plan commits to', () => {
    const totals = [0, 1, 2, 24].map(
      (minimumPeriods) =>
        unitPrices(aPlan({ term: { ...monthly, minimumPeriods } })).minimumTotal.amount,
    );
    expect(totals).toEqual([999, 999, 1_998, 23_976]);
    const once = aPlan({ term: { ...monthly, renews: false, minimumPeriods: 12 } });
    expect(unitPrices(once).minimumTotal).toEqual(eur(999));
  });

  test('never falls from a day to 30 days, except by rounding', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 400 }), (amount, length) => {
        const { perDay, per30Days } = unitPrices(aPlan({ price: eur(amount), term: days(length) }));
        if (perDay && per30Days) expect(per30Days.amount).toBeGreaterThanOrEqual(perDay.amount);
      }),
    );
  });
});
