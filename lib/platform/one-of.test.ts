import { expect, test } from 'vitest';
import { oneOf } from './one-of';

test('a known value is itself; anything else is the fallback', () => {
  expect(oneOf(['active', 'retired'], 'active', 'unknown')).toBe('active');
  for (const value of ['Active', 'constructor', '', null, undefined, 7, ['active']]) {
    expect(oneOf(['active', 'retired'], value, 'unknown')).toBe('unknown');
  }
  expect(oneOf(['active'], 'new', null)).toBeNull();
});
