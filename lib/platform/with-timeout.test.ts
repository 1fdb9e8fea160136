import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withTimeout } from './with-timeout';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what is late is done without', async () => {
  const late = withTimeout(100, new Promise(() => undefined), 'nothing');
  await vi.advanceTimersByTimeAsync(100);
  expect(await late).toBe('nothing');
  expect(await withTimeout(100, Promise.resolve('something'), 'nothing')).toBe('something');
  expect(vi.getTimerCount()).toBe(0);
});
