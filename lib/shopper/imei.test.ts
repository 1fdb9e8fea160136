import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseImei } from './imei';

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });

/** Exactly one check digit is right, whatever stands before it. */
const imeis = digits(14).map((first) => {
  const right = Array.from({ length: 10 }, (_, check) => `${first.join('')}${check}`).filter(
    (imei) => parseImei(imei) !== null,
  );
  expect(right).toHaveLength(1);
  return right[0] ?? '';
});

describe('an IMEI', () => {
  test.each(['490154203237518', '356938035643809', '000000000000000'])(
    'is valid with its check digit: %s',
    (imei) => expect(parseImei(imei)).toBe(imei),
  );

  test('is invalid with any one digit wrong', () => {
    const change = fc.tuple(fc.nat({ max: 14 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(imeis, change, (imei, [at, by]) => {
        const wrong = (Number(imei[at]) + by) % 10;
        expect(parseImei(imei.slice(0, at) + wrong + imei.slice(at + 1))).toBeNull();
      }),
    );
  });

  test('is invalid with two neighbours swapped, except 09 and 90, which Luhn cannot tell apart', () => {
    fc.assert(
      fc.property(imeis, fc.nat({ max: 13 }), (imei, at) => {
        const pair = imei.slice(at, at + 2);
        const swapped = imei.slice(0, at) + pair[1] + pair[0] + imei.slice(at + 2);
        const isMissed = pair[0] === pair[1] || pair === '09' || pair === '90';
        expect(parseImei(swapped)).toBe(isMissed ? swapped : null);
      }),
    );
  });

  test('may be written with spaces and dashes', () => {
    const separator = fc.constantFrom('', ' ', '-', '\u2013', '\u00a0', ' - ');
    const separators = fc.array(separator, { minLength: 15, maxLength: 15 });
    fc.assert(
      fc.property(imeis, separators, (imei, between) => {
        const written = [...imei].map((digit, index) => digit + between[index]).join('');
        expect(parseImei(` ${written}`)).toBe(imei);
      }),
    );
  });
});

test('an IMEISV is sixteen digits without a check digit', () => {
  fc.assert(
    fc.property(digits(16), (sixteen) => {
      expect(parseImei(sixteen.join(''))).toBe(sixteen.join(''));
    }),
  );
});

test.each(['', ' ', '49015420323751', '49015420323751x', '4901542032375188888', '٤٩٠١٥٤٢٠٣٢٣٧٥١٨'])(
  'anything else is none: %j',
  (text) => expect(parseImei(text)).toBeNull(),
);

test('whatever is typed is digits or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(parseImei(text) ?? '000000000000000').toMatch(/^[0-9]{15,16}$/);
    }),
  );
});
