import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalBytes, inDecimalBytes } from './bytes';

const KiB = 1024;
const MiB = 1024 ** 2;
const GiB = 1024 ** 3;
const TiB = 1024 ** 4;

describe('an amount of data', () => {
  test.each([
    [0, 0],
    [1, 1],
    [999_999_999, 999_999_999],
    [500 * KiB, 500 * KiB],
    [10_000_000_000, 10_000_000_000],
    [500 * MiB, 500_000_000],
    [512 * MiB, 512_000_000],
    [1.5 * GiB, 1_500_000_000],
    [2.5 * GiB, 2_500_000_000],
    [10_737_418_240, 10_000_000_000],
    [1_100 * GiB, 1_100_000_000_000],
    [10 * TiB, 10_000_000_000_000],
    [10_737_418_241, 10_737_418_241],
  ])('of %i bytes is one of %i', (bytes, decimal) => {
    expect(decimalBytes(bytes)).toBe(decimal);
  });

  test('of whole binary gigabytes is one of as many decimal ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1023 }), (count) => {
        expect(decimalBytes(count * GiB)).toBe(count * 1e9);
        if (count % 2) expect(decimalBytes(count * MiB)).toBe(count * 1e6);
      }),
    );
  });

  test('of whole decimal megabytes stays as it is, as does what was read before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.nat(), (megabytes, bytes) => {
        expect(decimalBytes(megabytes * 1e6)).toBe(megabytes * 1e6);
        const halves = decimalBytes((bytes * MiB) / 2);
        for (const read of [decimalBytes(bytes), halves]) expect(decimalBytes(read)).toBe(read);
      }),
    );
  });
});

describe('a balance of data', () => {
  test('is scaled as its limit is', () => {
    expect(inDecimalBytes({ used: 4 * GiB, limit: 10 * GiB, remaining: 6 * GiB })).toEqual({
      used: 4e9,
      limit: 10e9,
      remaining: 6e9,
    });
    expect(inDecimalBytes({ used: 12 * GiB, limit: 10 * GiB })).toEqual({
      used: 12e9,
      limit: 10e9,
    });
    expect(inDecimalBytes({ used: 0, limit: GiB, remaining: null }).remaining).toBeNull();
  });

  test.each([[null], [0], [10e9], [GiB + 1]])('of a limit of %s stays as it is', (limit) => {
    const balance = { used: 3 * GiB, limit, remaining: limit };
    expect(inDecimalBytes(balance)).toEqual(balance);
  });

  test('has used up its limit after scaling exactly if it had before', () => {
    const limits = fc.integer({ min: 1, max: 1023 }).map((count) => count * GiB);
    fc.assert(
      fc.property(limits, fc.double({ min: 0, max: 2, noNaN: true }), (limit, part) => {
        const used = Math.floor(limit * part);
        for (const at of [used, limit, limit - 1e3, limit + 1e3]) {
          const read = inDecimalBytes({ used: at, limit, remaining: limit - at });
          expect(Math.sign(read.used - read.limit)).toBe(Math.sign(at - limit));
          expect(read.used + read.remaining - read.limit).toBeCloseTo(0, -1);
        }
      }),
    );
  });
});
