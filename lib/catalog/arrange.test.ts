import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aPlan } from '@/lib/testing/builders';
import { somePlans } from '@/lib/testing/catalogue';
import { arrange } from './arrange';
import { localPlans } from './localize';
import type { Plan } from './types';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const plan = (id: string, amount: number, changes: Partial<Plan> = {}) =>
  aPlan({ id, price: eur(amount), ...changes });
const ids = (plans: Plan[]) => plans.map(({ id }) => id).join(' ');

test('without a word of the seller the lowest price is first', () => {
  expect(ids(arrange([plan('c', 30), plan('a', 10), plan('b', 20)]))).toBe('a b c');
});

test('ordered plans are first, groups stay together, and the rest is last', () => {
  const plans = [
    plan('cheap', 1),
    plan('home-2', 50, { group: 'Home' }),
    plan('travel', 40, { group: 'Travel', order: 1 }),
    plan('home-1', 60, { group: 'Home', order: 2 }),
    plan('travel-2', 90, { group: 'Travel' }),
  ];
  expect(ids(arrange(plans))).toBe('travel travel-2 home-1 home-2 cheap');
});

test('a hidden plan is not listed, and all others are, once', () => {
  expect(ids(arrange([plan('a', 1, { hidden: true }), plan('b', 2)]))).toBe('b');
  fc.assert(
    fc.property(somePlans, (plans) => {
      expect(ids(arrange(plans)).split(' ').toSorted()).toEqual(ids(plans).split(' ').toSorted());
    }),
  );
});

test('"best value" stays only where price per GB or per day is the lowest of its group', () => {
  const badgeOf = (plans: Plan[], id: string) =>
    arrange(plans).find((one) => one.id === id)?.badge ?? null;
  const best = { badge: 'best-value' } as const;
  const gb = 1_000_000_000;
  const dear = plan('dear', 2000, { ...best, data: 10 * gb });
  const cheap = plan('cheap', 1000, { data: 10 * gb });
  expect(badgeOf([dear, cheap], 'dear')).toBeNull();
  expect(badgeOf([{ ...dear, data: 50 * gb }, cheap], 'dear')).toBe('best-value');
  expect(
    badgeOf(
      [
        { ...dear, group: 'Home' },
        { ...cheap, group: 'Travel' },
      ],
      'dear',
    ),
  ).toBeNull();
  expect(badgeOf([{ ...dear, badge: 'popular' }, cheap], 'dear')).toBe('popular');
  const dollars = { ...cheap, price: { amount: 1, currency: 'USD' } };
  const rival = plan('rival', 3000, { data: 10 * gb });
  expect(badgeOf([dear, dollars, rival], 'dear')).toBe('best-value');
  const days = (length: number) => ({ ...dear.term, unit: 'day', length }) as Plan['term'];
  const month = plan('month', 999, { ...best, data: gb, term: days(30) });
  const longer = plan('longer', 1490, { data: 10 * gb, term: days(45) });
  expect(badgeOf([month, longer], 'month')).toBeNull();
});

test("a language has the seller's words, and other languages keep the same list", () => {
  const words = { de: { name: 'Zehn', group: 'Zuhause' } };
  const plans = [plan('a', 1, { group: 'Home', words }), plan('b', 2)];
  expect(localPlans(plans, 'de')[0]).toMatchObject({ name: 'Zehn', group: 'Zuhause' });
  expect(localPlans(plans, 'de')).toBe(localPlans(plans, 'de'));
  expect(localPlans(plans, 'en')).toBe(plans);
  expect(localPlans(plans, 'ar-XB')).toBe(plans);
});
