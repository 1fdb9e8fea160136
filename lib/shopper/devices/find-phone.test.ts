import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SimType } from '@/lib/catalog/types';
import { aPlan } from '@/lib/testing/builders';
import { brandsOf, findPhones, type PhoneModel, plansFor, sortedModels } from './find-phone';

function aModel(brand: string, model: string, codes: string[] = [], simTypes: SimType[] = []) {
  const name = `${brand} ${model}`;
  return { outcome: 'known', name, brand, model, codes, simTypes } satisfies PhoneModel;
}

const models = sortedModels([
  aModel('Demo', 'Phone 10'),
  aModel('Demo', 'Phone 7a', ['D-S911B']),
  aModel('Demo', 'Phone 7'),
  aModel('Other', 'Téléphone 7'),
  aModel('Other', 'Tab'),
]);

const find = (typed: string, brand = '') => {
  const { found, near } = findPhones(models, { brand, typed });
  return { found: found.map(({ model }) => model), near: near.map(({ model }) => model) };
};

test('models stand by brand and name, numbers in their order, each version once', () => {
  const twice = [...models, aModel('Demo', 'Phone 7'), aModel('Demo', 'Phone 7', [], ['eSIM'])];
  expect(sortedModels(twice).map(({ model }) => model)).toEqual([
    ...['Phone 7', 'Phone 7', 'Phone 7a', 'Phone 10', 'Tab', 'Téléphone 7'],
  ]);
  expect(brandsOf(models)).toEqual(['Demo', 'Other']);
});

test('a version that Gigs lists once for each of its codes is found by any of them', () => {
  const variants = sortedModels([
    aModel('Demo', 'Phone 8', ['D-S928U1', 'D-S928']),
    aModel('Demo', 'Phone 8', ['D-S928B', 'D-S928']),
  ]);
  expect(variants.map(({ codes }) => codes)).toEqual([['D-S928U1', 'D-S928', 'D-S928B']]);
  for (const typed of ['D-S928U1', 'D-S928B']) {
    expect(findPhones(variants, { brand: '', typed }).found).toHaveLength(1);
  }
});

describe('a phone is found', () => {
  test.each([
    ['by its name, before those that only begin with it', 'phone 7', 'Phone 7'],
    ['with its brand', 'demo phone 7a', 'Phone 7a'],
    ['written together', 'PHONE7A', 'Phone 7a'],
    ['by its words in any order', '10 demo', 'Phone 10'],
    ['by its number', 'd s911b', 'Phone 7a'],
    ['by its number written together', 'DS911', 'Phone 7a'],
    ['by a part of its number', 's911b', 'Phone 7a'],
    ['by the digits of its number', '911', 'Phone 7a'],
    ['written together beside another word', 'phone10 demo', 'Phone 10'],
    ['without its accents', 'telephone', 'Téléphone 7'],
  ])('%s', (_, typed, first) => expect(find(typed).found[0]).toBe(first));

  test('among those of its brand, which are all listed without a name', () => {
    expect(find('', 'Other').found).toEqual(['Tab', 'Téléphone 7']);
    expect(find('telephone 7', 'Other').found).toEqual(['Téléphone 7']);
    expect(find('')).toEqual({ found: [], near: [] });
  });
});

test('what is typed begins a word, and is not found inside one', () => {
  expect(find('phone one').found).toEqual([]);
  expect(find('hone7').found).toEqual([]);
  expect(find('11b').found).toEqual([]);
});

test('a name with a typing error gets the nearest, any other name none', () => {
  expect(find('fone 10')).toEqual({ found: [], near: ['Phone 10'] });
  expect(find('fone 7').near).toEqual(['Phone 7']);
  expect(find('Telefone').near).toEqual(['Téléphone 7']);
  expect(find('Demo Phoen 7a').near[0]).toBe('Phone 7a');
  expect(find('something else')).toEqual({ found: [], near: [] });
});

test('whatever is typed is text, and at most three are near', () => {
  const many = sortedModels(
    Array.from({ length: 300 }, (_, at) => aModel(`Brand ${at % 50}`, `Phone ${at} Pro`)),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
      const { found, near } = findPhones(many, { brand: '', typed });
      expect(near.length).toBeLessThanOrEqual(3);
      expect(found.length === 0 || near.length === 0).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('the plans that a phone takes are counted by the rule of checkout', () => {
  const plans = [aPlan({ simTypes: ['eSIM'] }), aPlan({ simTypes: ['pSIM'] }), aPlan()];
  expect(plansFor(plans, ['eSIM'])).toBe(2);
  expect(plansFor(plans, ['eSIM', 'pSIM'])).toBe(3);
  expect(plansFor(plans, [])).toBeNull();
});

test('a plan of which Gigs does not say which SIMs it takes is counted neither way', () => {
  const unknown = aPlan({ simTypes: [] });
  expect(plansFor([aPlan(), unknown], ['eSIM'])).toBe(1);
  expect(plansFor([aPlan({ simTypes: ['pSIM'] }), unknown], ['eSIM'])).toBeNull();
  expect(plansFor([aPlan({ simTypes: ['pSIM'] })], ['eSIM'])).toBe(0);
});
