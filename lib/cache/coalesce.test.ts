import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { coalesce } from './coalesce';

const PAUSE = 250;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('for any number of calls at any time: intervals are kept, and each call gets a later run within one interval', async () => {
  const call = fc.record({ wait: fc.constantFrom(0, 0, 0, 1, 100, 249, 250, 900), key: fc.nat(2) });
  await fc.assert(
    fc.asyncProperty(fc.array(call, { maxLength: 60 }), async (calls) => {
      const runs: { key: number; at: number }[] = [];
      const run = vi.fn(async (key: number) => {
        runs.push({ key, at: Date.now() });
      });
      const ask = coalesce(run, PAUSE);
      const late: number[] = [];
      const asked = [];
      for (const { wait, key } of calls) {
        await vi.advanceTimersByTimeAsync(wait);
        const before = Date.now();
        const count = runs.length;
        asked.push(
          ask(key).then(() => {
            const mine = runs.slice(count).some((one) => one.key === key && one.at >= before);
            if (!mine) late.push(before);
            if (Date.now() - before > PAUSE) late.push(before);
          }),
        );
      }
      await vi.advanceTimersByTimeAsync(2 * PAUSE);
      await Promise.all(asked);
      expect(late).toEqual([]);
      for (const key of [0, 1, 2]) {
        const times = runs.filter((one) => one.key === key).map(({ at }) => at);
        for (const [index, at] of times.entries()) {
          expect(at - (times[index - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(PAUSE);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('a flood of five hundred for one key runs twice [ASVS 4.1.5]', async () => {
  const run = vi.fn(async () => {});
  const ask = coalesce(run, PAUSE);
  const all = Array.from({ length: 500 }, () => ask('plans'));
  await vi.advanceTimersByTimeAsync(PAUSE);
  await Promise.all(all);
  expect(run).toHaveBeenCalledTimes(2);
});

test('a failing run fails for the calls that waited for it, and for no later one', async () => {
  const run = vi.fn(async () => {}).mockRejectedValueOnce(new Error('first'));
  const ask = coalesce(run, PAUSE);
  await expect(ask('a')).rejects.toThrow('first');
  const second = ask('a');
  await vi.advanceTimersByTimeAsync(PAUSE);
  await expect(second).resolves.toBeUndefined();
});

test('nothing is remembered of keys that rest', async () => {
  const run = vi.fn(async () => {});
  const ask = coalesce(run, PAUSE);
  for (let key = 0; key < 100; key += 1) await ask(key);
  expect(vi.getTimerCount()).toBe(100);
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(vi.getTimerCount()).toBe(0);
  await ask(0);
  expect(run).toHaveBeenCalledTimes(101);
});
