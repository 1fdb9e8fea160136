import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPlan } from '@/lib/testing/builders';
import { alternativesTo } from './alternatives';
import type { Plan } from './types';

const GB = 1_000_000_000;
const europe = { name: 'Europe', countries: ['DE', 'FR', 'ES'] };
const germany = { name: 'Germany', countries: ['DE'] };
const japan = { name: 'Japan', countries: ['JP'] };

let next = 0;
function plan(changes: Partial<Plan> = {}): Plan {
  next += 1;
  return aPlan({ id: `pln_${next}`, coverage: europe, ...changes });
}

describe('the alternatives to a plan', () => {
  test('work where it works: elsewhere is no alternative, a part of it comes last', () => {
    const gone = plan();
    const [part, other, same] = [
      plan({ coverage: germany }),
      plan({ coverage: japan }),
      plan({ data: 30 * GB, price: { amount: 2_990, currency: 'EUR' } }),
    ];
    expect(alternativesTo(gone, [part, other, same])).toEqual([same, part]);
  });

  test('may cover more', () => {
    const wider = plan({ coverage: europe });
    expect(alternativesTo(plan({ coverage: germany }), [wider])).toEqual([wider]);
  });

  test('are nearest in data and price first', () => {
    const gone = plan({ data: 10 * GB, price: { amount: 1_000, currency: 'EUR' } });
    const twice = plan({ data: 20 * GB, price: { amount: 2_000, currency: 'EUR' } });
    const close = plan({ data: 12 * GB, price: { amount: 1_100, currency: 'EUR' } });
    const endless = plan({ data: null, price: { amount: 4_000, currency: 'EUR' } });
    expect(alternativesTo(gone, [endless, twice, close])).toEqual([close, twice, endless]);
  });

  test('take unlimited, none and unknown data each for itself', () => {
    for (const data of [null, 0, undefined]) {
      const like = plan({ data });
      const others = [null, 0, undefined]
        .filter((it) => it !== data)
        .map((it) => plan({ data: it }));
      expect(alternativesTo(plan({ data }), [...others, like])[0]).toEqual(like);
    }
  });

  test('prefer a price in the same currency', () => {
    const yen = plan({ price: { amount: 999, currency: 'JPY' } });
    const euro = plan({ price: { amount: 2_500, currency: 'EUR' } });
    expect(alternativesTo(plan(), [yen, euro])).toEqual([euro, yen]);
  });

  test('compare prices over the same time', () => {
    const week = { renews: false, unit: 'day', length: 7, minimumPeriods: 0 } as const;
    const price = { amount: 999, currency: 'EUR' };
    const short = plan({ price, term: week });
    const alike = plan({ price: { amount: 1_200, currency: 'EUR' } });
    expect(alternativesTo(plan({ price }), [short, alike])).toEqual([alike, short]);
  });

  test('exist also without coverage data from Gigs', () => {
    const other = plan({ coverage: null });
    expect(alternativesTo(plan({ coverage: null }), [plan(), other])[0]).toEqual(other);
  });

  test('are few, on sale, never the plan itself, and independent of the order of the list', () => {
    const anyPlan = fc.record({
      data: fc.constantFrom(null, 0, undefined, GB, 10 * GB),
      coverage: fc.constantFrom(null, europe, germany, japan),
      price: fc.record({ amount: fc.nat(5_000), currency: fc.constantFrom('EUR', 'JPY') }),
    });
    fc.assert(
      fc.property(fc.array(anyPlan, { maxLength: 12 }), fc.nat(11), fc.nat(4), (list, at, most) => {
        const plans = list.map((changes, id) => aPlan({ ...changes, id: `pln_${id}` }));
        const of = plans[at] ?? aPlan({ id: 'pln_gone', coverage: europe });
        const found = alternativesTo(of, plans, most);
        expect(found.length).toBeLessThanOrEqual(most);
        expect(found).not.toContain(of);
        expect(plans).toEqual(expect.arrayContaining(found));
        expect(alternativesTo(of, plans.toReversed(), most)).toEqual(found);
      }),
    );
  });
});
