import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAgo, formatBytes, formatDate, formatPeriod, formatSpeed } from './format';

test('a moment is the day in UTC, and said to be, whatever the time zone of the server', () => {
  expect(formatDate('2026-11-22T00:00:00Z', 'en')).toBe('Nov 22, 2026\u00a0(UTC)');
  expect(formatDate('2026-11-22T23:59:59Z', 'en')).toBe('Nov 22, 2026\u00a0(UTC)');
  expect(formatDate('2026-12-31T23:30:00-01:00', 'en')).toBe('Jan 1, 2027\u00a0(UTC)');
});

test('a day without a time is the same in every time zone', () => {
  expect(formatDate('2026-11-22', 'en')).toBe('Nov 22, 2026');
  expect(formatPeriod('2026-11-01', '2026-12-01', 'en')).not.toContain('UTC');
});

test.each([
  ['en', 'Nov 22 – Dec 22, 2026 (UTC)'],
  ['de', '22.11. – 22.12.2026 (UTC)'],
  ['es', '22 nov – 22 dic 2026 (UTC)'],
])('a period in %s reads %s', (locale, said) => {
  const period = formatPeriod('2026-11-22T08:00:00Z', '2026-12-22T08:00:00Z', locale);
  expect(period.replaceAll(/\s/g, ' ')).toBe(said);
});

test('a period whose ends are no moments or in the wrong order is empty', () => {
  expect(formatPeriod('', '2026-12-22', 'en')).toBe('');
  expect(formatPeriod('2026-12-22', 'soon', 'en')).toBe('');
  expect(formatPeriod('2026-12-22', '2026-11-22', 'en')).toBe('');
});

test('a text that is no date is formatted as empty, without an exception', () => {
  expect(formatDate('', 'en')).toBe('');
  expect(formatDate('soon', 'en')).toBe('');
});

test('a date has the form of the locale', () => {
  expect(formatDate('2026-11-02T12:00:00Z', 'de')).toBe('02.11.2026\u00a0(UTC)');
  expect(formatDate('2026-11-02T12:00:00Z', 'es')).toBe('2 nov 2026\u00a0(UTC)');
});

test.each([
  [0, 'this minute'],
  [-5_000, 'this minute'],
  [5 * 60_000, '5 minutes ago'],
  [60 * 60_000, '1 hour ago'],
  [46 * 3_600_000, '1 day ago'],
  [9 * 86_400_000, '9 days ago'],
])('%i milliseconds ago is %s', (past, words) => {
  expect(formatAgo(1_795_000_000_000 - past, 1_795_000_000_000, 'en')).toBe(words);
});

test.each([
  [0, '0\u00a0byte'],
  [1, '1\u00a0byte'],
  [999, '999\u00a0byte'],
  [1_000, '1\u00a0kB'],
  [500_000_000, '500\u00a0MB'],
  [1_000_000_000, '1\u00a0GB'],
  [1_250_000_000, '1.25\u00a0GB'],
  [1_253_000_000, '1.3\u00a0GB'],
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

test('no unit below the largest reaches a thousand', () => {
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
