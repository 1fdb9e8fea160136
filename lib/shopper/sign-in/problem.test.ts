import fc from 'fast-check';
import { expect, test } from 'vitest';
import en from '@/lib/i18n/messages/en.json';
import { readSignInProblem, signInProblems } from './problem';

const names = Object.keys(signInProblems);

test('every sign-in problem can be named in an address and has a sentence of its own', () => {
  const sentences: Record<string, unknown> = en.signIn;
  for (const name of names) {
    expect(readSignInProblem(name)).toBe(name);
    expect(sentences[name]).toEqual(expect.any(String));
  }
});

test('anything else names no sign-in problem and throws nothing', () => {
  const inherited = fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.string({ unit: 'binary' }), inherited), (value) => {
      if (typeof value === 'string' && names.includes(value)) return;
      expect(readSignInProblem(value)).toBeNull();
    }),
  );
  expect(readSignInProblem(['code-wrong'])).toBeNull();
});
