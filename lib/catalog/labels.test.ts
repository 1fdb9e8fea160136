import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { translator } from '@/lib/i18n/translator';
import { aPlan } from '@/lib/testing/builders';
import {
  callsLabel,
  coverageLabel,
  dataBesideName,
  dataLabel,
  limitsLabel,
  minimumLabel,
  planSummary,
  priceLabel,
  requirementsLabel,
  simTypesLabel,
  termLabel,
  unitPriceLabel,
} from './labels';

const words = { locale: 'en', t: translator('en') } as const;
const monthly = { renews: true, unit: 'month', length: 1, minimumPeriods: 0 } as const;

describe('an allowance', () => {
  test.each([
    [null, 'Unlimited'],
    [0, 'No data'],
    [undefined, null],
    [10_000_000_000, '10\u00a0GB'],
  ])('of %s bytes of data reads %s', (data, said) => {
    expect(dataLabel({ data }, words)).toBe(said);
  });

  test.each([
    ['Europe 10 GB', 10_000_000_000, null],
    ['Europe 10GB', 10_000_000_000, null],
    ['Europe 10 GB', 1_000_000_000, '1\u00a0GB'],
    ['Europe 11 GB', 1_000_000_000, '1\u00a0GB'],
    ['Germany unlimited', null, null],
    ['Traveller', null, 'Unlimited'],
    ['Traveller', undefined, null],
  ])('beside the name %s reads, of %s bytes, %s', (name, data, said) => {
    expect(dataBesideName(aPlan({ name, data }), words)).toBe(said);
  });

  test.each([
    ['fr', 'Europe 10 GB'],
    ['fr', 'Europe 10 Go'],
    ['en', 'Europe 10 Go Plus'],
  ] as const)('in %s is not said again beside %s', (locale, name) => {
    const plan = aPlan({ name, data: 10_000_000_000 });
    expect(dataBesideName(plan, { locale, t: translator(locale) })).toBe(null);
  });

  test.each([
    [null, 'Unlimited calls'],
    [0, 'No calls'],
    [undefined, null],
    [30, '0.5 minutes'],
    [60, '1 minute'],
    [90, '1.5 minutes'],
    [6_000, '100 minutes'],
  ])('of %s seconds of calls reads %j', (voiceSeconds, said) => {
    expect(callsLabel(aPlan({ voiceSeconds }), words)).toBe(said);
  });

  test.each([
    [null, 'Unlimited texts'],
    [0, 'No texts'],
    [undefined, null],
    [1, '1 text'],
    [100, '100 texts'],
  ])('of %s messages reads %j', (messages, said) => {
    expect(callsLabel(aPlan({ messages }), words)).toBe(said);
  });

  test.each([
    [6_000, 100, '100 minutes · 100 texts'],
    [null, 0, 'Unlimited calls · No texts'],
    [0, null, 'No calls · Unlimited texts'],
    [0, 0, 'Data only, no calls or texts'],
    [undefined, undefined, null],
  ])('of %s seconds and %s messages reads %j, in one line', (voiceSeconds, messages, said) => {
    expect(callsLabel(aPlan({ voiceSeconds, messages }), words)).toBe(said);
  });

  test('says unlimited for null and for nothing else', () => {
    const allowance = fc.option(fc.nat(), { nil: undefined });
    fc.assert(
      fc.property(allowance, allowance, allowance, (data, voiceSeconds, messages) => {
        const plan = aPlan({ data, voiceSeconds, messages });
        expect(dataLabel(plan, words) ?? '').not.toMatch(/unlimited/i);
        expect(callsLabel(plan, words) ?? '').not.toMatch(/unlimited/i);
      }),
    );
  });
});

describe('the price of a gigabyte', () => {
  test('is never given for an unlimited plan, an empty one, or one that says nothing', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(null, 0, undefined), (amount, data) => {
        expect(
          unitPriceLabel(aPlan({ price: { amount, currency: 'EUR' }, data }), words),
        ).toBeNull();
      }),
    );
  });

  test('is not given where it rounds to nothing, and is where the plan is free', () => {
    const of = (amount: number) =>
      unitPriceLabel(aPlan({ price: { amount, currency: 'EUR' }, data: 1e15 }), words);
    expect(of(999)).toBeNull();
    expect(of(0)).toBe('€0.00 per GB');
  });

  test('is the price over decimal gigabytes, in the currency of the plan', () => {
    expect(unitPriceLabel(aPlan(), words)).toBe('€1.00 per GB');
    const yen = aPlan({ price: { amount: 1_000, currency: 'JPY' }, data: 500_000_000 });
    expect(unitPriceLabel(yen, words)).toBe('¥2,000 per GB');
  });
});

describe('a term', () => {
  test.each([
    [{ ...monthly }, 'per month'],
    [{ ...monthly, length: 3 }, 'every 3 months'],
    [{ ...monthly, unit: 'day' }, 'per day'],
    [{ ...monthly, unit: 'day', length: 30 }, 'every 30 days'],
    [{ ...monthly, renews: false }, 'for 1 month'],
    [{ ...monthly, renews: false, unit: 'day', length: 7 }, 'for 7 days'],
    [null, null],
  ] as const)('%o reads %s', (term, said) => {
    expect(termLabel(term, words)).toBe(said);
  });

  test('follows the price, which stands alone without it', () => {
    const price = { amount: 999, currency: 'EUR' };
    expect(priceLabel(price, monthly, words)).toBe('€9.99 per month');
    expect(priceLabel(price, null, words)).toBe('€9.99');
  });

  test.each([
    [{ ...monthly, minimumPeriods: 0 }, null],
    [{ ...monthly, minimumPeriods: 1 }, null],
    [{ ...monthly, minimumPeriods: 12, renews: false }, null],
    [null, null],
    [{ ...monthly, minimumPeriods: 12 }, '12-month minimum (€119.88 total)'],
    [{ ...monthly, length: 3, minimumPeriods: 4 }, '12-month minimum (€39.96 total)'],
    [{ ...monthly, unit: 'day', length: 30, minimumPeriods: 2 }, '2-period minimum (€19.98 total)'],
  ] as const)('%o commits to %s', (term, said) => {
    expect(minimumLabel(aPlan({ term }), words)).toBe(said);
  });
});

describe('the limits of a plan', () => {
  const none = { bytes: null, bitsPerSecond: null, throttling: null };
  const throttling = { afterBytes: 50_000_000_000, bitsPerSecond: 512_000 };

  test.each([
    [{ throttling }, '50\u00a0GB at full speed, then 512\u00a0kbit/s'],
    [
      { throttling: { ...throttling, bitsPerSecond: null } },
      '50\u00a0GB at full speed, then slower',
    ],
    [{ bitsPerSecond: 10_000_000 }, 'Up to 10\u00a0Mbit/s'],
    [{ bytes: 80_000_000_000 }, 'Up to 80\u00a0GB'],
    [
      { bytes: 80_000_000_000, bitsPerSecond: 10_000_000, throttling },
      '50\u00a0GB at full speed, then 512\u00a0kbit/s · Up to 10\u00a0Mbit/s · Up to 80\u00a0GB',
    ],
    [{}, null],
  ])('%j read %j', (limits, said) => {
    expect(limitsLabel(aPlan({ limits: { ...none, ...limits } }), words)).toBe(said);
  });
});

test('a plan in one line says what limits its data', () => {
  const limits = { bytes: 80_000_000_000, bitsPerSecond: null, throttling: null };
  expect(planSummary(aPlan({ data: null, limits }), words)).toBe(
    'Unlimited · Up to 80\u00a0GB · €9.99 per month',
  );
});

test('coverage counts countries only where there are several', () => {
  expect(
    coverageLabel(aPlan({ coverage: { name: 'Europe', countries: ['DE', 'FR'] } }), words),
  ).toBe('Europe · 2 countries');
  expect(coverageLabel(aPlan({ coverage: { name: 'Japan', countries: ['JP'] } }), words)).toBe(
    'Japan',
  );
  expect(coverageLabel(aPlan(), words)).toBeNull();
});

test.each([
  ['the country', ['DE'], 'Germany'],
  ['a code that is no country', ['Q1'], 'Q1'],
  ['a few countries', ['FR', 'DE'], 'France, Germany'],
  ['more countries, by their number', ['FR', 'DE', 'ES', 'IT'], '4 countries'],
])('a coverage without a name says %s', (_, countries, said) => {
  expect(coverageLabel(aPlan({ coverage: { name: '', countries } }), words)).toBe(said);
});

test.each([
  [['eSIM', 'pSIM'], 'eSIM or physical SIM'],
  [['eSIM'], 'eSIM only'],
  [['pSIM'], 'Physical SIM only'],
  [[], null],
] as const)('a plan for %j takes: %s', (simTypes, said) => {
  expect(simTypesLabel(aPlan({ simTypes: [...simTypes] }), words)).toBe(said);
});

test('what checkout asks for is one list, and nothing where it asks for nothing', () => {
  expect(requirementsLabel(aPlan({ asksFor: ['address', 'birthday', 'device'] }), words)).toBe(
    'You’ll be asked for your address, your date of birth, and your device',
  );
  expect(requirementsLabel(aPlan(), words)).toBeNull();
});
