import { afterEach, expect, test } from 'vitest';
import { processValues, processWide } from './process-wide';

afterEach(() => processValues.delete('example'));

test('is created once, whichever module asks first', () => {
  const first = processWide('example', () => ({ count: 1 }));
  first.count += 1;
  expect(processWide('example', () => ({ count: 1 }))).toBe(first);
  expect(first.count).toBe(2);
});
