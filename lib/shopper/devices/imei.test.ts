import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fail, ok } from '@/lib/platform/result';
import { readImei } from './imei';

const parseImei = (typed: string) => {
  const imei = readImei(typed);
  return imei.ok ? imei.value : null;
};

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

test.each([
  '490154-20-323751-8',
  '49.015420.323751.8',
  '49 0154 2032 37518',
  '490154203237518/01',
  '490154203237518 / 78',
  '49015420323751801',
  'IMEI: 490154203237518',
  'IMEI 490154203237518',
  'imei1: 490154203237518/01',
  'IMEI (slot 1): 49 015420 323751 8 / 01',
  'IMEI 2 490154203237518',
  'IMEI：４９０１５４２０３２３７５１８',
  '٤٩٠١٥٤٢٠٣٢٣٧٥١٨',
  '۴۹۰۱۵۴۲۰۳۲۳۷۵۱۸',
  '४९०१५४२०३२३७५१८',
  '\ufeff490154\u200b203237518\u00ad',
  '\u202a490154203237518\u202c',
  '490154\u2011203237\u2212518',
  '490154ー203237ー518',
  '490154\u00a0203237\u202f518.',
])('is read from what phones and people give: %j', (typed) => {
  expect(readImei(typed)).toEqual(ok('490154203237518'));
});

test('a wrong check digit is told from digits that are missing', () => {
  expect(readImei('490154203237519')).toEqual(fail('check-digit'));
  expect(readImei('490154203237519/01')).toEqual(fail('check-digit'));
  expect(readImei('49015420323751')).toEqual(fail('incomplete'));
});

test.each([
  ...['', ' ', '49015420323751', '49015420323751x', '4901542032375188888', '490154203237518/1/2'],
  ...['490154203237518 356938035643809', '490154203237518/001', 'x490154203237518', 'IMEI:'],
])('anything else is none: %j', (text) => {
  expect(readImei(text)).toEqual(fail('incomplete'));
});

test('whatever is typed is digits or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(parseImei(text) ?? '000000000000000').toMatch(/^[0-9]{15,16}$/);
    }),
  );
});
