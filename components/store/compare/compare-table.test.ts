import { expect, test, vi } from 'vitest';
import type { Plan } from '@/lib/catalog/types';
import { translator } from '@/lib/i18n/translator';
import { aPlan } from '@/lib/testing/builders';
import { compareRows } from './compare-table';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));

const intl = { locale: 'en', t: translator('en'), href: (path: string) => path } as const;

/** The cells of a row for plans with these changes; undefined where there is no such row. */
function cells(label: string, ...changes: Partial<Plan>[]): string[] | undefined {
  return compareRows(changes.map(aPlan), intl).find((row) => row.label === label)?.cells;
}

const monthly = { renews: true, unit: 'month', length: 1 } as const;
const yearLong = { term: { ...monthly, minimumPeriods: 12 } };
const unbound = { term: { ...monthly, minimumPeriods: 0 } };

test('no plan alone covers a country while it is unknown where another one works', () => {
  const only = (coverage: Plan['coverage']) =>
    cells(
      'Only this plan covers',
      { coverage: { name: 'Japan', countries: ['JP'] } },
      { coverage },
    );
  expect(only({ name: 'Germany', countries: ['DE'] })).toEqual(['Japan', 'Germany']);
  expect(only({ name: 'Global', countries: [] })).toBeUndefined();
  expect(only(null)).toBeUndefined();
});

test('an unknown term is not one without a minimum', () => {
  const minimum = (...changes: Partial<Plan>[]) => cells('Minimum term', ...changes);
  expect(minimum(yearLong, unbound)?.[1]).toBe('No minimum term');
  expect(minimum(yearLong, { term: null })?.[1]).toBe('Not specified');
  expect(minimum(unbound, { term: null })).toBeUndefined();
});

test('a plan without data has no price of a gigabyte, and that is known', () => {
  const said = cells('Price per GB', {}, { data: 0 }, { data: null }, { data: undefined });
  expect(said?.slice(1)).toEqual(['No data', 'Unlimited', 'Not specified']);
});
