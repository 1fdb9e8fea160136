import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainNumber, plainText, withPlainDigits } from './typed-text';

test.each([
  [' a \u00a0 b\t\u3000c ', 'a b c'],
  ['\ufeffa\u200bb\u00adc\u2060', 'abc'],
  ['\u202ea\u2066b\u2069', 'ab'],
  ['a\u2010b\u2011c\u2012d\u2013e\u2014f\u2015g\u2212h\uff0di', 'a-b-c-d-e-f-g-h-i'],
  ['ＡＢＣ！～', 'ABC!~'],
  // Other letters keep what they are: a Kelvin sign is no K, a ligature no two letters.
  ['\u212a \ufb01 \u2460 ß', '\u212a \ufb01 \u2460 ß'],
  ['a\r\nb', 'a\r\nb'],
])('%j is meant as %j', (typed, plain) => {
  expect(plainText(typed)).toBe(plain);
});

test('a text and a number are read once and for all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(plainText(plainText(typed))).toBe(plainText(typed));
      expect(plainNumber(typed)).not.toMatch(/[\s-]/);
    }),
  );
});

test('the digits of every script count from nought to nine', () => {
  const zeros = Array.from({ length: 0x11_0000 }, (_, code) => code).filter(
    (code) => /\p{Decimal_Number}/u.test(stringOf(code)) && withPlainDigits(stringOf(code)) === '0',
  );
  expect(zeros.length).toBeGreaterThan(60);
  for (const zero of zeros) {
    const digits = Array.from({ length: 10 }, (_, value) => stringOf(zero + value)).join('');
    expect(withPlainDigits(digits)).toBe('0123456789');
  }
});

function stringOf(code: number): string {
  return String.fromCodePoint(code);
}
