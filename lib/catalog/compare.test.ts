import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aPlan } from '@/lib/testing/builders';
import { comparePath, coveredAlone, readComparison } from './compare';

const onSale = ['a', 'b', 'c', 'd', 'e'].map((id) => aPlan({ id }));
const ids = (value: string | string[] | undefined) =>
  readComparison(value, onSale).plans.map(({ id }) => id);

test('plans are named with commas or repeatedly, each once, in the order asked for', () => {
  expect(ids('b,a')).toEqual(['b', 'a']);
  expect(ids(['b', 'a,b', ' c '])).toEqual(['b', 'a', 'c']);
  expect(ids(undefined)).toEqual([]);
});

test('four fit; who asks for more is told, and so is who asks for what is gone', () => {
  expect(readComparison('a,b,c,d,e', onSale)).toMatchObject({ tooMany: true, gone: 0 });
  expect(ids('a,b,c,d,e')).toEqual(['a', 'b', 'c', 'd']);
  expect(readComparison('a,x,y', onSale)).toMatchObject({ tooMany: false, gone: 2 });
  expect(readComparison(',<b>,"', onSale)).toEqual({ plans: [], gone: 0, tooMany: false });
});

test('whatever is asked for, at most four plans on sale are shown', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('a', 'b', 'c'))), (value) => {
      const { plans } = readComparison(value, onSale);
      expect(plans.length).toBeLessThanOrEqual(4);
      expect(plans.every((plan) => onSale.includes(plan))).toBe(true);
      expect(new Set(plans).size).toBe(plans.length);
    }),
  );
});

test('a comparison has an address', () => {
  expect(comparePath('/compare', ['a', 'b'])).toBe('/compare?plans=a,b');
  expect(comparePath('/compare', [])).toBe('/compare');
  const more = { sim: null, voucher: 'A & B' };
  expect(comparePath('/compare', ['a', 'b'], more)).toBe('/compare?plans=a,b&voucher=A+%26+B');
  expect(comparePath('/compare', [], more)).toBe('/compare?voucher=A+%26+B');
});

test('countries that one plan alone covers', () => {
  const covering = (...countries: string[]) => ({ coverage: { name: 'X', countries } });
  expect(coveredAlone([covering('DE', 'FR'), covering('FR', 'JP'), { coverage: null }])).toEqual([
    ['DE'],
    ['JP'],
    [],
  ]);
});
