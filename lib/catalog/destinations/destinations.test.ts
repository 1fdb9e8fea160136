import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '@/lib/catalog/types';
import { regionCountries, WORLD } from '@/lib/platform/m49';
import { regions } from '@/lib/platform/regions';
import { aPlan } from '@/lib/testing/builders';
import {
  countriesIn,
  destinationsOf,
  isForTravel,
  isThin,
  nearestFirst,
  neighboursOf,
  popularOf,
  reachOf,
} from './destinations';

const planFor = (id: string, countries: string[], amount = 1_000, currency = 'EUR'): Plan =>
  aPlan({ id, coverage: { name: id, countries }, price: { amount, currency } });

const world = ['DE', 'FR', 'JP', 'US', 'AU', 'ZA'];
const plans = [
  planFor('japan', ['JP'], 900),
  planFor('asia', ['JP', 'KR', 'TH'], 1_500),
  planFor('east', ['JP', 'KR'], 2_000),
  planFor('world', world, 400),
  planFor('europe', ['DE', 'FR', 'TR'], 700),
  planFor('yen', ['JP'], 1, 'JPY'),
];
const all = destinationsOf(plans);

describe('destinations', () => {
  test('are every country that a plan covers, with its own plans first and then the nearest', () => {
    const japan = all.get('JP');
    expect(japan && nearestFirst(japan).map(({ id }) => id)).toEqual([
      ...['japan', 'yen', 'east', 'asia', 'world'],
    ]);
    expect(all.has('IT')).toBe(false);
  });

  test('have the lowest price in the currency of the store', () => {
    expect(all.get('JP')?.from).toEqual({ amount: 400, currency: 'EUR' });
    expect(all.get('KR')?.from).toEqual({ amount: 1_500, currency: 'EUR' });
  });

  test('are regions in which at least half of a plan’s countries lie, and the world', () => {
    const codes = [...all.keys()].filter((place) => /^\d/.test(place));
    expect(codes.toSorted()).toEqual([WORLD, '142', '150', '030', '155'].toSorted());
    expect(countriesIn('150', all)).toEqual(['DE', 'FR']);
    expect(countriesIn(WORLD, all).toSorted()).toEqual(world.toSorted());
  });

  test('are none where no country is known, and how far a plan reaches is not known either', () => {
    expect(plans.map(reachOf)).toEqual([
      ...['country', 'region', 'region', 'world', 'region', 'country'],
    ]);
    expect(reachOf(planFor('global', []))).toBeNull();
    expect(reachOf(planFor('odd', ['ZZ']))).toBeNull();
    expect(reachOf(aPlan({ coverage: null }))).toBeNull();
  });

  const eu = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';
  test.each([
    ['the EU with its overseas parts', `${eu} CH GB IS LI NO RE MQ GP GF YT`, 'region'],
    ['one overseas part', `${eu} RE GP`, 'region'],
    ['Europe with Turkey and Egypt', 'DE FR TR EG', 'region'],
    ['the Middle East with Egypt', 'AE SA TR EG', 'region'],
    ['overseas parts of one state', 'RE GP NC', 'region'],
    ['three continents beside them', `${eu} TR US EG`, 'world'],
    ['overseas parts without Europe', 'GP RE JP US', 'world'],
  ])('are no world for continents that only border on another: %s', (_, countries, reach) => {
    expect(reachOf(planFor('wide', countries.split(' ')))).toBe(reach);
  });

  test('are regions with pages of their own where the plan has overseas parts', () => {
    const wide = destinationsOf([planFor('wide', `${eu} RE MQ GP GF YT`.split(' '))]);
    expect(wide.has('150')).toBe(true);
    expect([...wide.values()].filter(isThin)).toEqual([]);
  });

  test('are thin where nothing but plans for everywhere lead', () => {
    const thin = [...all.values()].filter(isThin).map(({ place }) => place);
    expect(thin.toSorted()).toEqual(['AU', 'US', 'ZA']);
  });

  test('are none of a brand’s business that has one home country', () => {
    expect(isForTravel(destinationsOf([planFor('a', ['DE']), planFor('b', ['DE'])]))).toBe(false);
    expect(isForTravel(all)).toBe(true);
  });

  test('are offered by how many plans are meant for them, or as the brand says', () => {
    expect(popularOf(all, [], 2).map(({ place }) => place)).toEqual(['JP', 'KR']);
    expect(popularOf(all, ['FR', 'IT', 'AU'], 8).map(({ place }) => place)).toEqual(['FR', 'AU']);
  });

  test.each([
    ['CN', ['JP', 'KR']],
    ['CY', ['GR', 'TR', 'EG']],
    ['PL', ['DE', 'FR', 'GR']],
    ['TR', ['GR']],
    ['EG', ['GR', 'TR']],
    ['AU', []],
  ])('near %s are those of its part of the continent, or across its edge: %j', (place, near) => {
    const plans = [planFor('asia', ['JP', 'KR', 'TH', 'TR']), planFor('eg', ['EG', 'GR', 'ZA'])];
    const covered = destinationsOf([...plans, planFor('eu', ['DE', 'FR']), planFor('us', ['US'])]);
    expect(neighboursOf(place, covered).map((one) => one.place)).toEqual(near);
  });

  test('hold every plan of their countries, for any catalogue', () => {
    const coverage = fc.uniqueArray(fc.constantFrom(...regions, 'ZZ', ''), { maxLength: 9 });
    fc.assert(
      fc.property(fc.array(coverage, { maxLength: 12 }), (coverages) => {
        const some = coverages.map((countries, at) => planFor(`pln_${at}`, countries));
        const found = destinationsOf(some);
        for (const plan of some) {
          for (const code of plan.coverage?.countries ?? []) {
            const there = found.get(code);
            expect(Boolean(there)).toBe(regions.includes(code));
            if (there) expect(nearestFirst(there)).toContain(plan);
          }
        }
      }),
    );
  });
});

test('every country but Antarctica lies in one continent and one part of it', () => {
  for (const code of regions) {
    const inside = [...regionCountries.values()].filter((list) => list.includes(code));
    expect([code, inside.length]).toEqual([code, code === 'AQ' ? 0 : 2]);
  }
});
