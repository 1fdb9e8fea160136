import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minorDigits } from './minor-digits';
import { formatMoney, pricePer, toDecimal } from './money';

/** Every exponent of ISO 4217 that is not two. */
const exponents: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};
const unusual = Object.entries(exponents).flatMap(([digits, codes]) =>
  codes.split(' ').map((code): [string, number] => [code, Number(digits)]),
);
const withTwo = 'EUR USD GBP RSD ALL AFN IRR LAK MMK SYP YER HUF TWD CRC MGA MRU PKR'.split(' ');
const currencies = [...unusual, ...withTwo.map((code): [string, number] => [code, 2])];

const amounts = fc.oneof(fc.nat(100_000), fc.maxSafeNat());
const money = fc.record({ amount: amounts, currency: fc.constantFrom(...currencies) });

/** The amount in major units, by whole-number arithmetic. */
function expected(amount: number, digits: number): string {
  const unit = 10n ** BigInt(digits);
  const major = (BigInt(amount) / unit).toString();
  const minor = (BigInt(amount) % unit).toString().padStart(digits, '0');
  return digits === 0 ? major : `${major}.${minor}`;
}

describe('money', () => {
  test.each([
    ['JPY', 0],
    ['KWD', 3],
    ['CLF', 4],
    ['EUR', 2],
    ['RSD', 2],
    ['ALL', 2],
    ['IQD', 3],
  ])('%s has %i decimals, as ISO 4217 says', (code, digits) => {
    expect(minorDigits(code)).toBe(digits);
  });

  test('every currency known to Intl has the decimals of ISO 4217', () => {
    const known = new Map(unusual);
    for (const code of Intl.supportedValuesOf('currency')) {
      expect([code, minorDigits(code)]).toEqual([code, known.get(code) ?? 2]);
    }
  });

  test('the decimal of any amount in any currency is exact', () => {
    fc.assert(
      fc.property(money, ({ amount, currency: [currency, digits] }) => {
        expect(toDecimal({ amount, currency })).toBe(expected(amount, digits));
      }),
    );
  });

  test('an amount is formatted with all its digits and no others, up to the largest', () => {
    fc.assert(
      fc.property(money, ({ amount, currency: [currency, digits] }) => {
        const written = formatMoney({ amount, currency }, 'en');
        expect(written.replace(/[^\d.]/g, '')).toBe(expected(amount, digits));
      }),
    );
  });

  test('other locales change the separators and never the digits', () => {
    fc.assert(
      fc.property(
        money,
        fc.constantFrom('de', 'fr', 'ja', 'de-CH', 'pt-BR'),
        ({ amount, currency: [currency, digits] }, locale) => {
          const written = formatMoney({ amount, currency }, locale).replace(/\D/g, '');
          expect(written).toBe(expected(amount, digits).replace('.', ''));
        },
      ),
    );
  });

  test.each([
    [{ amount: 1099, currency: 'EUR' }, '€10.99'],
    [{ amount: 5, currency: 'USD' }, '$0.05'],
    [{ amount: 0, currency: 'USD' }, '$0.00'],
    [{ amount: 1099, currency: 'JPY' }, '¥1,099'],
    [{ amount: 1099, currency: 'KWD' }, 'KWD\u00a01.099'],
    [{ amount: 1099, currency: 'RSD' }, 'RSD\u00a010.99'],
  ])('%o reads %s', (value, words) => {
    expect(formatMoney(value, 'en')).toBe(words);
  });
});

test.each([
  ['de', { amount: 123_450, currency: 'EUR' }, '1.234,50\u00a0€'],
  ['de', { amount: 1099, currency: 'JPY' }, '1.099\u00a0¥'],
  ['de', { amount: 4500, currency: 'KWD' }, '4,500\u00a0KWD'],
  ['es', { amount: 123_450, currency: 'EUR' }, '1234,50\u00a0€'],
  ['es', { amount: 1_234_567, currency: 'EUR' }, '12.345,67\u00a0€'],
  ['es', { amount: 4500, currency: 'KWD' }, '4,500\u00a0KWD'],
])('in %s %o reads %s', (locale, value, words) => {
  expect(formatMoney(value, locale)).toBe(words);
});

describe('the price of one unit', () => {
  test('is off by at most half a minor unit and keeps the currency', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 10_000 }), (amount, units) => {
        const unit = pricePer({ amount, currency: 'KWD' }, units);
        // Less than half a minor unit: the test below.
        if (amount > 0 && amount * 2 < units) {
          expect(unit).toBeNull();
          return;
        }
        expect(unit?.currency).toBe('KWD');
        expect(Number.isInteger(unit?.amount)).toBe(true);
        expect(Math.abs((unit?.amount ?? Number.NaN) * units - amount) * 2).toBeLessThanOrEqual(
          units,
        );
      }),
    );
  });

  test('rounds half a minor unit up and takes parts of a unit', () => {
    expect(pricePer({ amount: 25, currency: 'EUR' }, 10)?.amount).toBe(3);
    expect(pricePer({ amount: 24, currency: 'EUR' }, 10)?.amount).toBe(2);
    expect(pricePer({ amount: 300, currency: 'EUR' }, 0.5)?.amount).toBe(600);
  });

  test('is null where it is too large to be exact', () => {
    expect(pricePer({ amount: 999, currency: 'EUR' }, 1e-15)).toBeNull();
    expect(pricePer({ amount: 999, currency: 'EUR' }, 5e-324)).toBeNull();
  });

  test('is not zero unless the price is', () => {
    expect(pricePer({ amount: 49, currency: 'EUR' }, 100)).toBeNull();
    expect(pricePer({ amount: 50, currency: 'EUR' }, 100)?.amount).toBe(1);
    expect(pricePer({ amount: 0, currency: 'EUR' }, 100)).toEqual({ amount: 0, currency: 'EUR' });
  });

  test.each([0, -0, -1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'does not exist for %d units',
    (units) => {
      expect(pricePer({ amount: 999, currency: 'EUR' }, units)).toBeNull();
    },
  );
});
