import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { iccidEnding, parseIccid } from './iccid';

const iccids = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 18 })
  .map((digits) => `89${digits.join('')}`);

describe('an ICCID', () => {
  test.each(['8942400090000000028', '89883070000007537119'])(
    'of the documentation is valid: %s',
    (iccid) => expect(parseIccid(iccid)).toBe(iccid),
  );

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
  ['', ' ', '89', '894240009000000028', '4289400090000000028', '89424000900000000281234'],
  ['894240009000000002x', '٨٩٤٢٤٠٠٠٩٠٠٠٠٠٠٠٠٢', '8942400090000000028FF', 'F8942400090000000028'],
])('anything else is none: %j, %j, …', (...texts) => {
  for (const text of texts) expect(parseIccid(text)).toBeNull();
});

test('whatever is typed is digits or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(parseIccid(text) ?? '8942400090000000028').toMatch(/^89[0-9]{17,18}$/);
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
