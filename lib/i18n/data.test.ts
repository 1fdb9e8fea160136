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
