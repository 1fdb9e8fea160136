import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatBytes, formatSpeed } from './data';

test.each([
  [0, '0\u00a0byte'],
  [1, '1\u00a0byte'],
  [999, '999\u00a0byte'],
  [1_000, '1\u00a0kB'],
  [500_000_000, '500\u00a0MB'],
  [1_000_000_000, '1\u00a0GB'],
  [1_500_000_000, '1.5\u00a0GB'],
  [10_000_000_000, '10\u00a0GB'],
  [1_000_000_000_000, '1\u00a0TB'],
  [5_000_000_000_000_000, '5,000\u00a0TB'],
])('%d bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes, 'en')).toBe(words);
});

test('data is counted in powers of ten: any whole gigabytes read as just that many', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), (gigabytes) => {
      expect(formatBytes(gigabytes * 1_000_000_000, 'en')).toBe(`${gigabytes}\u00a0GB`);
    }),
  );
});

test.each([
  [999_900, '999.9\u00a0kB'],
  [999_949, '999.9\u00a0kB'],
  [999_950, '1\u00a0MB'],
  [999_999, '1\u00a0MB'],
  [999_999_999, '1\u00a0GB'],
  [999_999_999_999, '1\u00a0TB'],
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

test.each([
  ['de', 0, '0\u00a0Byte'],
  ['de', 1_500_000_000, '1,5\u00a0GB'],
  ['de', 5_000_000_000_000_000, '5.000\u00a0TB'],
  ['es', 0, '0\u00a0B'],
  ['es', 1_500_000_000, '1,5\u00a0GB'],
  ['es', 5_000_000_000_000_000, '5000\u00a0TB'],
  ['en-XA', 1_500_000_000, '1.5\u00a0GB'],
])('in %s %d bytes are %s', (locale, bytes, words) => {
  expect(formatBytes(bytes, locale)).toBe(words);
});

test.each([
  [128_000, '128\u00a0kbit/s'],
  [512_000, '512\u00a0kbit/s'],
  [999_000, '999\u00a0kbit/s'],
  [1_000_000, '1\u00a0Mbit/s'],
  [1_500_000, '1.5\u00a0Mbit/s'],
  [300_000_000, '300\u00a0Mbit/s'],
])('%d bits per second are %s', (bits, words) => {
  expect(formatSpeed(bits, 'en')).toBe(words);
});

test.each([
  ['de', 1_500_000, '1,5\u00a0Mbit/s'],
  ['de', 512_000, '512\u00a0kbit/s'],
  ['es', 1_500_000, '1,5\u00a0Mbit/s'],
  ['es', 999_949, '999,9\u00a0kbit/s'],
])('in %s %d bits per second are %s', (locale, bits, words) => {
  expect(formatSpeed(bits, locale)).toBe(words);
});
