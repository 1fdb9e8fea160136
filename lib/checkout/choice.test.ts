import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Choice,
  choicePath,
  malformedFields,
  nothingChosen,
  planPath,
  readChoice,
  readId,
  readTypedImei,
} from './choice';
import { choiceFields, choiceNames } from './choice-fields.js';

const ids = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.~:@=+-]{0,63}$/);
const vouchers = fc
  .stringMatching(/^[A-Za-z0-9ÄÖÜ%+&=#][A-Za-z0-9ÄÖÜ %+&=#-]{0,62}$/)
  .map((code) => code.trim().replace(/ +/g, ' '));
const choices: fc.Arbitrary<Choice> = fc.record({
  plan: fc.option(ids),
  sim: fc.option(ids),
  device: fc.option(ids),
  imei: fc.constant(null),
  voucher: fc.option(vouchers),
});
const fields = ['plan', 'sim', 'device'] as const;
const imei = '490154203237518';

function queryOf(path: string): Record<string, unknown> {
  return Object.fromEntries(new URL(path, 'https://shop.example').searchParams);
}

function formOf(entries: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

describe('a choice', () => {
  test('has every field but the IMEI in the address, where next.config.js looks for them', () => {
    const all = Object.fromEntries(choiceNames.map((name) => [name, 'x'])) as Choice;
    expect(Object.keys(queryOf(choicePath(all)))).toEqual(choiceFields);
  });

  test('comes back from its own address', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const query = queryOf(choicePath(choice));
        expect(readChoice(query)).toEqual(choice);
        expect(malformedFields(query)).toEqual([]);
      }),
    );
  });

  test('comes back from a form', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const form = formOf(choiceNames.map((field) => [field, choice[field] ?? '']));
        expect(readChoice(form)).toEqual(choice);
        expect(malformedFields(form)).toEqual([]);
      }),
    );
  });

  test('comes back from the address of its plan', () => {
    fc.assert(
      fc.property(choices, ids, (choice, plan) => {
        const path = planPath({ ...choice, plan });
        expect(new URL(path, 'https://shop.example').pathname).toBe(`/plans/${plan}`);
        expect(readChoice({ ...queryOf(path), plan })).toEqual({ ...choice, plan });
      }),
    );
  });

  test('of nothing is the plain store', () => {
    expect(choicePath(nothingChosen)).toBe('/');
    expect(choicePath(nothingChosen, { problem: 'no-plan' })).toBe('/?problem=no-plan');
  });

  test('is an id or nothing, and never an exception, whatever arrives', () => {
    const value = fc.oneof(fc.anything(), fc.string({ unit: 'binary', maxLength: 80 }), ids);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields, 'other'), value), (query) => {
        const choice = readChoice(query);
        const malformed = malformedFields(query);
        for (const field of fields) {
          const raw = query[field];
          const isId = typeof raw === 'string' && /^(?!\.{1,2}$)[\w.~:@=+-]{1,64}$/.test(raw);
          expect(choice[field]).toBe(isId ? raw : null);
          expect(malformed.includes(field)).toBe(!isId && raw !== undefined && raw !== '');
        }
      }),
    );
  });

  test.each([['pln_1\n'], ['pln 1'], ['../pln_1'], ['plän'], ['p'.repeat(65)], ['pln_1?x']])(
    'of %j is malformed and not healed',
    (plan) => {
      expect(readChoice(formOf([['plan', plan]])).plan).toBeNull();
      expect(malformedFields(formOf([['plan', plan]]))).toEqual(['plan']);
    },
  );

  test('that is repeated is malformed, even when it says the same twice [ASVS 15.3.3]', () => {
    const form = formOf([
      ['plan', 'pln_1'],
      ['sim', 'sim_1'],
      ['sim', 'sim_1'],
    ]);
    expect(readChoice(form)).toEqual({ ...nothingChosen, plan: 'pln_1' });
    expect(malformedFields(form)).toEqual(['sim']);
    expect(malformedFields({ plan: ['pln_1', 'pln_1'] })).toEqual(['plan']);
  });

  test('that is a file is malformed [ASVS 5.2.1]', () => {
    const form = new FormData();
    form.set('device', new File(['x'], 'dev_1'));
    expect(malformedFields(form)).toEqual(['device']);
    expect(readChoice(form)).toEqual(nothingChosen);
  });
});

describe('another device', () => {
  const other = (typed: string): [string, string][] => [
    ['plan', 'pln_1'],
    ['device', 'imei'],
    ['imei', typed],
  ];

  test('is named by its IMEI in a form, however it is written', () => {
    const form = formOf(other('49-015420-323751-8'));
    expect(readChoice(form)).toEqual({ ...nothingChosen, plan: 'pln_1', device: 'imei', imei });
    expect(readTypedImei(form)).toBe('49-015420-323751-8');
    expect(malformedFields(form)).toEqual([]);
  });

  test('is never named in an address, nor read from one [ASVS 14.2.1]', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const path = choicePath({ ...choice, device: 'imei', imei }, { problem: 'imei-invalid' });
        expect(path).not.toContain(imei);
        expect(planPath({ ...choice, plan: 'pln_1', device: 'imei', imei })).not.toContain(imei);
        expect(readChoice({ ...queryOf(path), imei }).imei).toBeNull();
      }),
    );
    expect(malformedFields({ device: 'imei', imei: 'x' })).toEqual([]);
  });

  test('may be left open', () => {
    for (const typed of ['', '  ']) {
      expect(readChoice(formOf(other(typed))).imei).toBeNull();
      expect(malformedFields(formOf(other(typed)))).toEqual([]);
    }
  });

  test('with a wrong check digit is refused, not healed', () => {
    const form = formOf(other('490154203237519'));
    expect(readChoice(form).imei).toBeNull();
    expect(malformedFields(form)).toEqual(['imei']);
  });

  test('is not meant when one of the list is, whatever still stands in the field', () => {
    const form = formOf([
      ['device', 'dev_1'],
      ['imei', 'nonsense'],
    ]);
    expect(readChoice(form)).toEqual({ ...nothingChosen, device: 'dev_1' });
    expect(malformedFields(form)).toEqual([]);
  });
});

describe('a voucher code', () => {
  test.each([
    [' promo10\u200b ', 'promo10'],
    ['SUMMER\u201325', 'SUMMER-25'],
    ['SUMMER\u00a025\u00a0%', 'SUMMER 25 %'],
    ['ＰＲＯＭＯ１０', 'PROMO10'],
    ['PROMO١٠', 'PROMO10'],
    ['A\u202eB', 'AB'],
    ['SOM\u00adMER', 'SOMMER'],
  ])('%j is read as %j', (typed, voucher) => {
    expect(readChoice({ voucher: typed }).voucher).toBe(voucher);
  });

  test('is kept as it is, without the space around it', () => {
    expect(readChoice({ voucher: ' PROMO10 ' }).voucher).toBe('PROMO10');
    expect(readChoice(formOf([['voucher', '50 % ÉTÉ']])).voucher).toBe('50 % ÉTÉ');
    expect(malformedFields({ voucher: '  ' })).toEqual([]);
  });

  test.each([['A\nB'], ['\u0000'], ['a'.repeat(65)], ['A\ue000B']])('is not %j', (voucher) => {
    expect(readChoice({ voucher }).voucher).toBeNull();
    expect(malformedFields({ voucher })).toEqual(['voucher']);
  });
});

test('the id in any one field is read like those of a choice', () => {
  const read = (...values: string[]) =>
    readId(formOf(values.map((value) => ['wanted-sim', value])), 'wanted-sim');
  expect(read('sim_1')).toBe('sim_1');
  expect(readId({ 'wanted-sim': 'sim_1' }, 'wanted-sim')).toBe('sim_1');
  for (const values of [[], [''], ['sim 1'], ['../sim_1'], ['s'.repeat(65)], ['sim_1', 'sim_1']])
    expect(read(...values)).toBeNull();
});
