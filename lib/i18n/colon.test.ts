import { expect, test } from 'vitest';
import { withColon } from './colon';

test('French sets a no-break space before a colon, and no other language does', () => {
  expect(withColon('SIM', 'fr')).toBe('SIM\u00a0:');
  expect(withColon('SIM', 'fr-CH')).toBe('SIM\u00a0:');
  expect(withColon('SIM', 'de')).toBe('SIM:');
});
