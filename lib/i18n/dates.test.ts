import { expect, test } from 'vitest';
import { formatAgo, formatDate } from './dates';

test('a moment is the day it falls on in UTC, wherever the server stands', () => {
  expect(formatDate('2026-11-22T00:00:00Z', 'en')).toBe('Nov 22, 2026');
  expect(formatDate('2026-11-22T23:59:59Z', 'en')).toBe('Nov 22, 2026');
  expect(formatDate('2026-12-31T23:30:00-01:00', 'en')).toBe('Jan 1, 2027');
});

test('what is no moment is written as nothing, without an exception', () => {
  expect(formatDate('', 'en')).toBe('');
  expect(formatDate('soon', 'en')).toBe('');
});

test('a day is written in the way of the locale', () => {
  expect(formatDate('2026-11-02T12:00:00Z', 'de')).toBe('02.11.2026');
  expect(formatDate('2026-11-02T12:00:00Z', 'es')).toBe('2 nov 2026');
});

test.each([
  [0, 'this minute'],
  [-5_000, 'this minute'],
  [5 * 60_000, '5 minutes ago'],
  [60 * 60_000, '1 hour ago'],
  [25 * 3_600_000, 'yesterday'],
  [9 * 86_400_000, '9 days ago'],
])('%i milliseconds ago is %s', (past, words) => {
  expect(formatAgo(1_795_000_000_000 - past, 1_795_000_000_000, 'en')).toBe(words);
});
