import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatBytes, formatSpeed } from './data';

test.each([
  [0, '0 byte'],
  [1, '1 byte'],
  [999, '999 byte'],
  [1_000, '1 kB'],
  [500_000_000, '500 MB'],
  [1_000_000_000, '1 GB'],
  [1_500_000_000, '1.5 GB'],
  [10_000_000_000, '10 GB'],
  [1_000_000_000_000, '1 TB'],
  [5_000_000_000_000_000, '5,000 TB'],
])('%d bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes, 'en')).toBe(words);
});

test('data is counted in powers of ten: any whole gigabytes read as just that many', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), (gigabytes) => {
      expect(formatBytes(gigabytes * 1_000_000_000, 'en')).toBe(`${gigabytes} GB`);
    }),
  );
});

test.each([
  [999_900, '999.9 kB'],
  [999_949, '999.9 kB'],
  [999_950, '1 MB'],
  [999_999, '1 MB'],
  [999_999_999, '1 GB'],
  [999_999_999_999, '1 TB'],
])('%d bytes round to %s, across the units', (bytes, words) => {
  expect(formatBytes(bytes, 'en')).toBe(words);
});

test('no unit below the largest ever counts to a thousand', () => {
  const near = fc
    .tuple(
      fc.constantFrom(1e3, 1e6, 1e9, 1e12),
      fc.double({ min: 0.9989, max: 1.0011, noNaN: true }),
    )
    .map(([unit, factor]) => Math.round(unit * factor));
  fc.assert(
    fc.property(fc.oneof(near, fc.nat(), fc.integer({ min: 0, max: 999e12 })), (bytes) => {
      expect(Number.parseFloat(formatBytes(bytes, 'en').replaceAll(',', ''))).toBeLessThan(1_000);
    }),
  );
});

test('data is written in the way of the locale', () => {
  expect(formatBytes(1_500_000_000, 'de')).toMatch(/^1,5\sGB$/);
});

test.each([
  [128_000, '128 kbit/s'],
  [512_000, '512 kbit/s'],
  [999_000, '999 kbit/s'],
  [1_000_000, '1 Mbit/s'],
  [1_500_000, '1.5 Mbit/s'],
  [300_000_000, '300 Mbit/s'],
])('%d bits per second are %s', (bits, words) => {
  expect(formatSpeed(bits, 'en')).toBe(words);
});
