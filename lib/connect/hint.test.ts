import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hintOf } from './arrival';

const keys = Object.getOwnPropertyNames(Object.prototype);

describe('the hint in the address', () => {
  test.each([
    ['success', 'success'],
    ['user_aborted', 'aborted'],
    ['auth_expired', 'expired'],
    ['bad_configuration', 'misconfigured'],
    ['not_allowed', 'misconfigured'],
    ['SUCCESS', null],
    ['', null],
    ['__proto__', null],
    ['constructor', null],
    ['toString', null],
    [undefined, null],
  ])('%s counts as %s', (status, hint) => {
    expect(hintOf(status)).toBe(hint);
  });

  test('counts as absent for any other string', () => {
    const known = ['success', 'user_aborted', 'auth_expired', 'bad_configuration', 'not_allowed'];
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...keys)), (status) => {
        if (!known.includes(status)) expect(hintOf(status)).toBeNull();
      }),
    );
  });
});
