import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPlan } from '@/lib/testing/builders';
import { anyPlan, anyQuery, somePlans } from '@/lib/testing/catalogue';
import { planView } from '../view';
import { type Context, matcher } from './filters';
import { activeFilters, changeQuery, type Filters } from './query';

const unlimited = { bytes: null, bitsPerSecond: null, throttling: null };
const context: Context = { locale: 'de', currencies: ['EUR', 'JPY'], fits: null };
const passes = (plan: object, filters: Filters, more: Partial<Context> = {}) =>
  matcher(filters, { ...context, ...more })(aPlan(plan));

const covering = (...countries: string[]) => ({ coverage: { name: 'R', countries } });
const europe = { coverage: { name: 'Europe', countries: ['DE', 'FR'] } };

describe('search', () => {
  test.each([
    ['a part of the name', { name: 'Zürich Plus' }, 'rich'],
    ['without its accents', { name: 'Zürich Plus' }, 'zurich'],
    ['with accents that the name lacks', { name: 'Malaga' }, 'málaga'],
    ['ß as ss', { name: 'Gießen' }, 'giessen'],
    ['a country in the language of the page', europe, 'frankreich'],
    ['a country in English', europe, 'germany'],
    ['a country by its code', europe, 'fr'],
    ['the beginning of a country', europe, 'deutsch'],
    ['the name of the coverage', europe, 'europe'],
    ['words from several of them', { ...europe, name: 'Ten' }, 'ten france'],
    ['a country with a hyphen', covering('GW'), 'Guinea-Bissau'],
    ['a country with an apostrophe', covering('CI'), 'Côte d’Ivoire'],
    ['a country with another apostrophe', covering('CI'), "cote d'ivoire"],
    ['a country with an ampersand', covering('BA'), 'Bosnia & Herzegovina'],
    ['countries with a comma between them', europe, 'Germany, France'],
    ['a name with other punctuation', { name: 'Ten – 1.5 GB' }, 'ten-1.5'],
  ])('finds %s', (_, plan, q) => {
    expect(passes(plan, { q })).toBe(true);
  });

  test.each([
    ['the middle of a country', covering('RO'), 'oman'],
    ['one word of two', { ...europe, name: 'Ten' }, 'ten japan'],
    ['another country', europe, 'japan'],
    ['a number that only has the same digits', { name: 'Plan 15' }, '1.5'],
    ['anything by punctuation alone', europe, '&'],
    ['anything by a flag', covering('JP'), '🇯🇵'],
  ])('does not find %s', (_, plan, q) => {
    expect(passes(plan, { q })).toBe(false);
  });

  test.each([
    ['US', 'États-Unis'],
    ['GB', 'royaume-uni'],
    ['NL', 'Pays-Bas'],
  ])('finds %s by its French name %s', (code, q) => {
    expect(passes(covering(code), { q }, { locale: 'fr' })).toBe(true);
  });

  test('a code that no country has is only a code', () => {
    expect(passes({ coverage: { name: 'X', countries: ['not a code'] } }, { q: 'x' })).toBe(true);
  });
});

test('unlimited data passes every amount, no data and unknown data none', () => {
  for (const data of ['1', '5', '10', '20', '50', 'unlimited']) {
    expect(passes({ data: null }, { data })).toBe(true);
    expect(passes({ data: 0 }, { data })).toBe(false);
    expect(passes({ data: undefined }, { data })).toBe(false);
  }
  expect(passes({ data: 10_000_000_000 }, { data: '10' })).toBe(true);
  expect(passes({ data: 9_999_999_999 }, { data: '10' })).toBe(false);
  expect(passes({ data: 90_000_000_000 }, { data: 'unlimited' })).toBe(false);
});

test('data that ends at a cap is no more than the cap, in the list of the browser too', () => {
  const capped = aPlan({ data: null, limits: { ...unlimited, bytes: 5_000_000_000 } });
  for (const plan of [capped, planView(capped, 'en')]) {
    const amounts = ['1', '5', '10', 'unlimited'].filter((data) =>
      matcher({ data }, context)(plan),
    );
    expect(amounts).toEqual(['1', '5']);
  }
  const small = { data: 1_000_000_000, limits: { ...unlimited, bytes: 5_000_000_000 } };
  expect(passes(small, { data: '5' })).toBe(false);
  expect(passes({ ...small, data: undefined }, { data: '1' })).toBe(false);
});

test('a maximum price applies to the most common currency, to the minor unit', () => {
  const euros = (amount: number) => ({ price: { amount, currency: 'EUR' } });
  expect(passes(euros(1999), { price: '19.99' })).toBe(true);
  expect(passes(euros(2000), { price: '19.99' })).toBe(false);
  expect(passes({ price: { amount: 1, currency: 'JPY' } }, { price: '50' })).toBe(false);
  const yen = { currencies: ['JPY', 'EUR'] };
  expect(passes({ price: { amount: 1200, currency: 'JPY' } }, { price: '1200' }, yen)).toBe(true);
});

test('calls and texts: unlimited and some, not none and not unknown', () => {
  for (const [allowance, expected] of [
    [null, true],
    [60, true],
    [0, false],
    [undefined, false],
  ] as const) {
    expect(passes({ voiceSeconds: allowance }, { calls: 'yes' })).toBe(expected);
    expect(passes({ messages: allowance }, { texts: 'yes' })).toBe(expected);
  }
});

test('a term that Gigs did not say is neither renewing nor one-off', () => {
  expect(passes({ term: null }, { term: 'renewing' })).toBe(false);
  expect(passes({ term: null }, { term: 'once' })).toBe(false);
});

test('what fits is decided by the chosen SIM, and by nothing without one', () => {
  expect(passes({}, { fits: 'yes' }, { fits: () => false })).toBe(false);
  expect(passes({}, { fits: 'yes' })).toBe(true);
});

test('one more filter never shows more, and all of them are what each of them is', () => {
  fc.assert(
    fc.property(somePlans, anyQuery, (plans, query) => {
      const shown = plans.filter(matcher(query, context));
      for (const name of activeFilters(query)) {
        const wider = plans.filter(matcher(changeQuery(query, name, undefined), context));
        expect(shown.every((plan) => wider.includes(plan))).toBe(true);
      }
      const alone = activeFilters(query).map((name) => matcher({ [name]: query[name] }, context));
      expect(shown).toEqual(plans.filter((plan) => alone.every((one) => one(plan))));
    }),
  );
});

test('no filter, every plan', () => {
  fc.assert(fc.property(anyPlan, (plan) => matcher({}, context)(plan)));
});
