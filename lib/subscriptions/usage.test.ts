import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gigsUsageBalance } from '@/lib/gigs/usage-balances';
import { translator } from '@/lib/i18n/translator';
import { type Balance, lowData, type Usage, usageLabel, usageOf } from './usage';

const amount = fc.integer({ min: 0, max: 10_000 });
const balance: fc.Arbitrary<Balance> = fc.record({
  unit: fc.constantFrom('bytes', 'seconds', 'messages', 'parsecs'),
  used: amount,
  limit: fc.option(amount),
  remaining: fc.option(amount, { nil: undefined }),
});

describe('usage', () => {
  test('is never less than nothing left nor more than was given, and unlimited only where it is', () => {
    fc.assert(
      fc.property(fc.array(balance, { maxLength: 8 }), (balances) => {
        for (const { of, limit, left } of usageOf(balances)) {
          const unit = { data: 'bytes', calls: 'seconds', texts: 'messages' }[of];
          const unlimited = balances.some((it) => it.unit === unit && it.limit === null);
          expect(limit === null).toBe(unlimited);
          expect(left === null).toBe(unlimited);
          if (limit === null || left === null) continue;
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });

  test('adds the plan and its add-ons up, and trusts what Gigs says is left', () => {
    expect(
      usageOf([
        { unit: 'bytes', used: 4, limit: 10, remaining: 6 },
        { unit: 'bytes', used: 1, limit: 5 },
        { unit: 'seconds', used: 0, limit: 0 },
        { unit: 'messages', used: 3, limit: 0 },
        { unit: 'parsecs', used: 3, limit: 9 },
      ]),
    ).toEqual([
      { of: 'data', used: 5, limit: 15, left: 10 },
      { of: 'texts', used: 3, limit: 0, left: 0 },
    ]);
  });

  test.each([
    [{}, 5],
    [{ usableFrom: '2026-11-01T00:00:00Z', usableUntil: null }, 5],
    [{ usableFrom: '2026-11-01T00:00:00Z', usableUntil: '2026-11-03T00:00:00Z' }, 5],
    [{ usableFrom: 7, usableUntil: 7 }, 5],
    [{ usableFrom: 'soon', usableUntil: 'later' }, 5],
    [{ usableFrom: null, usableUntil: null }, 0],
    [{ usableFrom: '2026-11-03T00:00:00Z', usableUntil: null }, 0],
    [{ usableFrom: '2026-11-01T00:00:00Z', usableUntil: '2026-11-02T00:00:00Z' }, 0],
  ])('of an add-on usable at %j leaves %s', (usable, left) => {
    const now = Date.parse('2026-11-02T00:00:00Z');
    const plan = gigsUsageBalance.parse({ unit: 'bytes', used: 10, limit: 10, remaining: 0 });
    const addon = gigsUsageBalance.parse({ unit: 'bytes', used: 0, limit: 5, ...usable });
    expect(usageOf([plan, addon], now)).toEqual([{ of: 'data', used: 10, limit: 10 + left, left }]);
  });

  test('more used than there was leaves nothing', () => {
    expect(usageOf([{ unit: 'bytes', used: 12, limit: 10 }])).toEqual([
      { of: 'data', used: 12, limit: 10, left: 0 },
    ]);
  });
});

test('of a plan that Gigs holds in binary units is told in the units of its name', () => {
  const GiB = 1024 ** 3;
  const said = (used: number, remaining?: number) => {
    const balance = gigsUsageBalance.parse({ unit: 'bytes', used, limit: 10 * GiB, remaining });
    const [usage] = usageOf([balance]);
    const label = usage && usageLabel(usage, { locale: 'en', t: translator('en') });
    return label?.replaceAll(/\s/g, ' ');
  };
  expect(said(0, 10 * GiB)).toBe('10 of 10 GB left');
  expect(said(2.5 * GiB)).toBe('7.5 of 10 GB left');
  expect(said(10 * GiB, 0)).toBe('All 10 GB used');
  const texts = gigsUsageBalance.parse({ unit: 'messages', used: 1, limit: GiB });
  expect(texts.limit).toBe(GiB);
});

const GB = 1_000_000_000;

function words(of: Usage['of'], used: number, limit: number | null, locale: 'en' | 'de' = 'en') {
  const left = limit === null ? null : Math.max(0, limit - used);
  return usageLabel({ of, used, limit, left }, { locale, t: translator(locale) });
}

test.each([
  [words('data', 6.8 * GB, 10 * GB), '3.2 of 10 GB left'],
  [words('data', 6.8 * GB, 10 * GB, 'de'), 'Noch 3,2 von 10 GB'],
  [words('data', 9.9 * GB, 10 * GB), '100 MB of 10 GB left'],
  [words('data', 0, 10 * GB), '10 of 10 GB left'],
  [words('data', 10 * GB, 10 * GB), 'All 10 GB used'],
  [words('data', 12 * GB, 10 * GB), '12 GB used (10 GB included)'],
  [words('data', 0, null), 'Unlimited'],
  [words('data', 3 * GB, null), 'Unlimited · 3 GB used'],
  [words('data', GB / 2, 0), 'Not included, 500 MB used'],
  [words('calls', 2_220, 6_000), '63 of 100 minutes left'],
  [words('calls', 5_999, 6_000), '0.1 of 100 minutes left'],
  [words('texts', 4, 100), '96 of 100 texts left'],
  [words('texts', 1, null), 'Unlimited · 1 text used'],
])('%s', (said, expected) => {
  expect(said.replaceAll(/\s/g, ' ')).toBe(expected);
});

test.each([
  [0.9, true],
  [0.95, true],
  [1, false],
  [0, true],
  [5, false],
])('%s of 5 GB left runs low: %s', (gigabytes, isLow) => {
  const bytes = (amount: number) => amount * 10 ** 9;
  const data: Usage = { of: 'data', used: 0, limit: bytes(5), left: bytes(gigabytes) };
  expect(lowData([data])).toBe(isLow ? data : null);
});

test('what has no limit, or is no data, never runs low', () => {
  const calls: Usage = { of: 'calls', used: 60, limit: 60, left: 0 };
  expect(lowData([calls, { of: 'data', used: 9, limit: null, left: null }])).toBeNull();
  expect(lowData([{ of: 'data', used: 9, limit: 0, left: 0 }])).toBeNull();
  expect(lowData([])).toBeNull();
  expect(lowData(null)).toBeNull();
});
