import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { iccidEnding, parseIccid } from './iccid';

/** Exactly one check digit is right, whatever stands before it. */
const iccids = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 15, maxLength: 17 })
  .map((account) => {
    const right = Array.from({ length: 10 }, (_, check) => `89${account.join('')}${check}`).filter(
      (iccid) => parseIccid(iccid) !== null,
    );
    expect(right).toHaveLength(1);
    return right[0] ?? '';
  });

describe('an ICCID', () => {
  test.each(['8942400090000000028', '89883070000007537119'])(
    'of the documentation is valid: %s',
    (iccid) => expect(parseIccid(iccid)).toBe(iccid),
  );

  test('is invalid with any one digit wrong', () => {
    const change = fc.tuple(fc.nat({ max: 17 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(iccids, change, (iccid, [at, by]) => {
        const wrong = (Number(iccid[at]) + by) % 10;
        expect(parseIccid(iccid.slice(0, at) + wrong + iccid.slice(at + 1))).toBeNull();
      }),
    );
  });

  test('is invalid with two neighbours swapped, except 09 and 90, which Luhn cannot tell apart', () => {
    fc.assert(
      fc.property(iccids, fc.integer({ min: 2, max: 16 }), (iccid, at) => {
        const pair = iccid.slice(at, at + 2);
        const swapped = iccid.slice(0, at) + pair[1] + pair[0] + iccid.slice(at + 2);
        const isMissed = pair[0] === pair[1] || pair === '09' || pair === '90';
        expect(parseIccid(swapped)).toBe(isMissed ? swapped : null);
      }),
    );
  });

  test('may be written with spaces and dashes', () => {
    const separator = fc.constantFrom('', ' ', '-', '\u2013', '\u00a0', ' - ');
    const separators = fc.array(separator, { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(iccids, separators, (iccid, between) => {
        const written = [...iccid].map((digit, index) => digit + between[index]).join('');
        expect(parseIccid(` ${written}`)).toBe(iccid);
      }),
    );
  });

  test('of 19 digits may end with the filler of the chip', () => {
    fc.assert(
      fc.property(iccids, fc.constantFrom('F', 'f', ' F'), (iccid, filler) => {
        expect(parseIccid(iccid + filler)).toBe(iccid.length === 19 ? iccid : null);
      }),
    );
  });
});

test.each([
  '8942 4000 9000 0000 028',
  'ICCID: 8942-4000-9000-0000-028F',
  'ICCID 8942400090000000028',
  'SIM-Nr.: 8942.4000.9000.0000.028',
  '８９４２４０００９００００００００２８',
  '٨٩٤٢٤٠٠٠٩٠٠٠٠٠٠٠٠٢٨',
  '\u200e8942400090000000028\u200f',
  '89424000\u00ad90000000028',
])('is read from what cards, phones and people give: %j', (typed) => {
  expect(parseIccid(typed)).toBe('8942400090000000028');
});

test.each([
  ['', ' ', '89', '8942400090000000029', '4289400090000000028', '89424000900000000281234'],
  ['894240009000000002x', '٨٩٤٢٤٠٠٠٩٠٠٠٠٠٠٠٠٢٩', '8942400090000000028FF', 'F8942400090000000028'],
])('anything else is none: %j, %j, …', (...texts) => {
  for (const text of texts) expect(parseIccid(text)).toBeNull();
});

test('whatever is typed is digits or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(parseIccid(text) ?? '8942400090000000028').toMatch(/^89[0-9]{16,18}$/);
    }),
  );
});

test('of what was typed at most the last four digits are shown, and of little none', () => {
  expect(iccidEnding('8942 4000 9000 0000 028')).toBe('0028');
  expect(iccidEnding('8942400090000000028F')).toBe('0028');
  expect(iccidEnding('12345')).toBeNull();
  fc.assert(
    fc.property(fc.string(), (typed) => {
      expect(iccidEnding(typed) ?? '0000').toMatch(/^[0-9]{4}$/);
    }),
  );
});
