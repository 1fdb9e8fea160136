import { expect, test } from 'vitest';
import { formatDate } from './dates';

test('a moment is the day it falls on in UTC, wherever the server stands', () => {
  expect(formatDate('2026-11-22T00:00:00Z', 'en')).toBe('Nov 22, 2026');
  expect(formatDate('2026-11-22T23:59:59Z', 'en')).toBe('Nov 22, 2026');
  expect(formatDate('2026-12-31T23:30:00-01:00', 'en')).toBe('Jan 1, 2027');
});

test('what is no moment is written as nothing, without an exception', () => {
  expect(formatDate('', 'en')).toBe('');
  expect(formatDate('soon', 'en')).toBe('');
});
