import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Choice,
  choicePath,
  malformedFields,
  nothingChosen,
  readChoice,
  readId,
} from './choice';

const ids = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
const choices: fc.Arbitrary<Choice> = fc.record({
  plan: fc.option(ids),
  sim: fc.option(ids),
  device: fc.option(ids),
});
const fields = ['plan', 'sim', 'device'] as const;

function queryOf(path: string): Record<string, unknown> {
  return Object.fromEntries(new URL(path, 'https://shop.example').searchParams);
}

function formOf(entries: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

describe('a choice', () => {
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
        const form = formOf(fields.map((field) => [field, choice[field] ?? '']));
        expect(readChoice(form)).toEqual(choice);
        expect(malformedFields(form)).toEqual([]);
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
          const isId = typeof raw === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(raw);
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

  test('that is repeated is malformed, even when it says the same twice', () => {
    const form = formOf([
      ['plan', 'pln_1'],
      ['sim', 'sim_1'],
      ['sim', 'sim_1'],
    ]);
    expect(readChoice(form)).toEqual({ plan: 'pln_1', sim: null, device: null });
    expect(malformedFields(form)).toEqual(['sim']);
    expect(malformedFields({ plan: ['pln_1', 'pln_1'] })).toEqual(['plan']);
  });

  test('that is a file is malformed', () => {
    const form = new FormData();
    form.set('device', new File(['x'], 'dev_1'));
    expect(malformedFields(form)).toEqual(['device']);
    expect(readChoice(form)).toEqual(nothingChosen);
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
