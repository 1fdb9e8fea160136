import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flat, shapeOf, textsOf } from './icu';
import en from './messages/en.json';
import { pseudo } from './pseudo';

/**
 * What English sentences are made of. A quote before a brace is ICU's escape, which no message
 * uses.
 */
const text = fc
  .stringMatching(/^[a-zA-Z0-9 .,:·€'()-]{0,16}$/)
  .filter((words) => !words.endsWith("'"));

/** Messages as translators write them: arguments, plurals and selects, one inside another. */
const { message } = fc.letrec<{ message: string; part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.constantFrom('{name}', '{count}', '{count, number}', '{when, date, medium}'),
    fc
      .tuple(tie('message'), tie('message'))
      .map(([one, other]) => `{count, plural, =0 {} one {${one}} other {# ${other}}}`),
    fc
      .tuple(tie('message'), tie('message'))
      .map(([first, other]) => `{type, select, eSIM {${first}} other {${other}}}`),
  ),
  message: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
}));

function check(original: string): void {
  const { it } = pseudo({ it: original });
  expect(shapeOf(it), original).toEqual(shapeOf(original));
  expect(it).toMatch(/^⟦.*⟧$/s);
  for (const words of textsOf(it)) expect(words, original).not.toMatch(/[aceinosuyz]/i);
}

test('a message keeps its arguments, plurals and selects; the rest is accented and bracketed', () => {
  fc.assert(fc.property(message, check), { numRuns: 500 });
});

test('so does every message of the store', () => {
  for (const [, original] of flat(en)) check(original);
});

test('the result can still be parsed and formatted', () => {
  const messages = {
    a: { b: '{count, plural, one {# plan} other {# plans}} for {name}' },
    c: 'Sign in',
    d: '<link>Sign in</link> again',
  };
  expect(pseudo(messages)).toEqual({
    a: { b: '⟦{count, plural, one {# pláñ} other {# pláñš}} för {name}⟧' },
    c: '⟦Šígñ íñ⟧',
    d: '⟦<link>Šígñ íñ</link> ágáíñ⟧',
  });
});
