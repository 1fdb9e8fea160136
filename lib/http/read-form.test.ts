import { expect, test } from 'vitest';
import { formOf } from './read-form';

test.each([undefined, null, 'locale=de', ['locale', 'de'], { get: 'locale' }])(
  '%j in place of a form is an empty one',
  (sent) => {
    expect([...formOf(sent)]).toEqual([]);
  },
);

test('a form is taken as it is', () => {
  const form = new FormData();
  expect(formOf(form)).toBe(form);
});
