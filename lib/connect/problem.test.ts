import fc from 'fast-check';
import { expect, test } from 'vitest';
import en from '@/lib/i18n/messages/en.json';
import {
  checkoutProblems,
  fieldOf,
  intentProblems,
  needsHelp,
  readCheckoutProblem,
  readIntentProblem,
} from './problem';

const problems = { ...checkoutProblems, ...intentProblems };
const names = Object.keys(problems);

test.each([
  ['checkout', readCheckoutProblem, en.problem],
  ['another intent', readIntentProblem, en.myPlans.problem],
] as const)(
  'every problem of %s can be named in an address, has an error status and a sentence of its own',
  (_, read, messages) => {
    const sentences: Record<string, unknown> = messages;
    const known = names.flatMap((name) => read(name) ?? []);
    expect(known.length).toBeGreaterThan(5);
    for (const problem of known) {
      expect(problems[problem].status).toBeGreaterThanOrEqual(400);
      expect(sentences[problem]).toEqual(expect.any(String));
    }
  },
);

test('every problem is one of checkout or of another intent', () => {
  for (const name of names) expect(readCheckoutProblem(name) ?? readIntentProblem(name)).toBe(name);
});

test('anything else names no problem and throws nothing [ASVS 15.3.6]', () => {
  const inherited = fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.string({ unit: 'binary' }), inherited), (value) => {
      if (typeof value === 'string' && names.includes(value)) return;
      expect([readCheckoutProblem(value), readIntentProblem(value)]).toEqual([null, null]);
    }),
  );
  expect(readCheckoutProblem(['no-plan'])).toBeNull();
});

test('what only the brand can mend is never put down to the choice or to the moment', () => {
  for (const sentence of [en.problem.misconfigured, en.myPlans.problem.misconfigured]) {
    expect(sentence).toContain('this is on us');
    expect(sentence).not.toMatch(/again|moment|another|other/);
  }
  expect(problems.misconfigured.status).toBe(500);
  expect([needsHelp('misconfigured'), needsHelp('unavailable')]).toEqual([true, false]);
});

test('a problem leads to the field that can solve it', () => {
  expect(fieldOf('no-plan')).toBe('plan');
  expect(fieldOf('plan-gone')).toBe('plan');
  expect(fieldOf('sim-unknown')).toBe('sim');
  expect(fieldOf('sim-other-network')).toBe('sim');
  expect(fieldOf('iccid-refused')).toBe('iccid');
  expect(fieldOf('device-unknown')).toBe('device');
  expect(fieldOf('device-refused')).toBe('device');
  expect(fieldOf('imei-invalid')).toBe('imei');
  expect(fieldOf('imei-busy')).toBe('imei');
  expect(fieldOf('voucher-refused')).toBe('voucher');
  expect(fieldOf('busy')).toBeNull();
  expect(fieldOf('account-closed')).toBeNull();
});
