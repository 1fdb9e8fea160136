import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deadline, startPageDeadline, timeouts, withDeadline } from './deadline';

/** A rendering remembers by itself, as React's does; a request may be rendered more than once. */
const stage = vi.hoisted(() => ({ rendering: {}, request: {} }));

vi.mock('react', () => ({
  cache: (make: () => object) => {
    const made = new WeakMap<object, object>();
    return () => {
      const one = made.get(stage.rendering) ?? make();
      made.set(stage.rendering, one);
      return one;
    };
  },
}));
vi.mock('next/headers', () => ({ headers: async () => stage.request }));

beforeEach(() => {
  vi.useFakeTimers();
  stage.rendering = {};
  stage.request = {};
});
afterEach(() => {
  vi.useRealTimers();
});

const left = () => deadline() - performance.now();

test('a page has one deadline, which starts with its first use', () => {
  expect(left()).toBe(timeouts.page);
  vi.advanceTimersByTime(1_000);
  expect(left()).toBe(timeouts.page - 1_000);
  stage.rendering = {};
  expect(left()).toBe(timeouts.page);
});

test('a request that is rendered twice has one deadline once it has started', async () => {
  await startPageDeadline();
  vi.advanceTimersByTime(4_000);
  stage.rendering = {};
  await startPageDeadline();
  expect(left()).toBe(timeouts.page - 4_000);
  stage.rendering = {};
  stage.request = {};
  await startPageDeadline(timeouts.afterAction);
  expect(left()).toBe(timeouts.afterAction);
});

test('work with its own deadline keeps it across awaits, and nothing else gets it', async () => {
  const seen = await withDeadline(500, async () => {
    await vi.advanceTimersByTimeAsync(100);
    const inner = await withDeadline(5_000, async () => left());
    return [left(), inner];
  });
  expect(seen).toEqual([400, 5_000]);
  expect(left()).toBe(timeouts.page);
});

test('a shopper waits less than eight seconds for an action and the page after it', () => {
  expect(timeouts.page).toBeLessThan(8_000);
  expect(timeouts.action + timeouts.afterAction).toBeLessThan(8_000);
  expect(timeouts.optional + timeouts.page).toBeLessThan(8_000);
});
