import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { processValues } from '@/lib/platform/process-wide';
import { fail, ok, type Result } from '@/lib/platform/result';
import { unlessDown } from './breaker';
import { type GigsError, gigsError } from './error';

const good = ok('good');
const down = fail(gigsError('unavailable'));
const run = vi.fn<() => Promise<Result<string, GigsError>>>();

beforeEach(() => {
  vi.useFakeTimers();
  processValues.delete('breakers');
  run.mockReset().mockResolvedValue(good);
});
afterEach(() => {
  vi.useRealTimers();
});

function call(path = 'sims', { writes = false, left = 6_000 } = {}) {
  return unlessDown({ path, writes }, performance.now() + left, run);
}

async function calls(count: number, answer: Result<string, GigsError>, path = 'sims') {
  run.mockResolvedValue(answer);
  for (let made = 0; made < count; made += 1) await call(path);
  run.mockClear().mockResolvedValue(good);
}

/** Whether a call of this family is made at all. */
async function isMade(path = 'sims', writes = false): Promise<boolean> {
  run.mockClear();
  await call(path, { writes });
  return run.mock.calls.length > 0;
}

describe('after thirty calls in a row without an answer', () => {
  test.each(['network', 'timeout', 'unavailable'] as const)(
    'of kind %s the next one fails at once',
    async (kind) => {
      await calls(29, fail(gigsError(kind)));
      expect(await isMade()).toBe(true);
      await calls(30, fail(gigsError(kind)));
      expect(await call()).toEqual(down);
      expect(run).not.toHaveBeenCalled();
    },
  );

  test.each([
    'unauthenticated',
    'forbidden',
    'not-found',
    'invalid',
    'conflict',
    'not-implemented',
    'rate-limited',
    'unexpected-shape',
  ] as const)('of kind %s, which is an answer, the next one is made', async (kind) => {
    await calls(100, fail(gigsError(kind)));
    expect(await isMade()).toBe(true);
  });

  test('other endpoints and writes are not affected', async () => {
    await calls(30, down);
    expect(await isMade('sims')).toBe(false);
    expect(await isMade('sims/sim_1/credentials')).toBe(true);
    expect(await isMade('sims/search')).toBe(true);
    expect(await isMade('subscriptions')).toBe(true);
    expect(await isMade('sims', true)).toBe(true);
    await calls(30, down, 'users/search');
    expect(await isMade('users/search')).toBe(false);
    expect(await isMade('users/usr_1')).toBe(true);
  });

  test('one plan and the list of plans share a breaker', async () => {
    await calls(30, down, 'plans/pln_1');
    expect(await isMade('plans')).toBe(false);
    expect(await isMade('plans/pln_2')).toBe(false);
  });
});

test('one answer in between resets the count: a failure of one shopper is no outage', async () => {
  for (let round = 0; round < 20; round += 1) {
    await calls(29, down);
    await calls(1, round % 2 ? good : fail(gigsError('not-found')));
  }
  expect(await isMade()).toBe(true);
});

test('failures older than ten seconds do not count', async () => {
  for (let made = 0; made < 300; made += 1) {
    await calls(1, down);
    vi.advanceTimersByTime(350);
  }
  expect(await isMade()).toBe(true);
});

test('a call with too little time does not count, and is not made while Gigs is down', async () => {
  run.mockResolvedValue(down);
  for (let made = 0; made < 100; made += 1) await call('sims', { left: 2_000 });
  expect(await isMade()).toBe(true);
  await calls(30, down);
  expect(await call('sims', { left: 2_000 })).toEqual(down);
  expect(run).not.toHaveBeenCalled();
});

describe('five seconds later', () => {
  let answer: (answer: Result<string, GigsError>) => void;

  beforeEach(async () => {
    await calls(30, down);
    vi.advanceTimersByTime(4_999);
    expect(await isMade()).toBe(false);
    vi.advanceTimersByTime(1);
    run.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  });

  test('one call probes; when it succeeds all calls are made again', async () => {
    const first = call();
    expect(await call()).toEqual(down);
    expect(run).toHaveBeenCalledTimes(1);
    answer(good);
    expect(await first).toEqual(good);
    expect(await isMade()).toBe(true);
    await calls(29, down);
    expect(await isMade()).toBe(true);
  });

  test('when it fails, the pause starts over', async () => {
    const first = call();
    answer(down);
    expect(await first).toEqual(down);
    vi.advanceTimersByTime(4_999);
    expect(await isMade()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await isMade()).toBe(true);
  });
});

test('a checkout waits for the probe, and is made when it succeeds', async () => {
  run.mockResolvedValue(down);
  for (let made = 0; made < 30; made += 1) await call('connectSessions', { writes: true });
  vi.advanceTimersByTime(5_000);
  let answer: (answer: Result<string, GigsError>) => void = () => undefined;
  run.mockReset().mockResolvedValue(good);
  run.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  const first = call('connectSessions', { writes: true });
  const second = call('connectSessions', { writes: true });
  expect(run).toHaveBeenCalledTimes(1);
  answer(good);
  expect(await Promise.all([first, second])).toEqual([good, good]);
});

test('Retry-After sets the pause, up to a minute', async () => {
  for (const [asked, paused] of [
    [20, 20_000],
    [3_600, 60_000],
    [0, 5_000],
  ] as const) {
    processValues.delete('breakers');
    await calls(30, fail(gigsError('rate-limited', { retryAfter: asked })));
    expect(await call()).toEqual(fail(gigsError('rate-limited')));
    vi.advanceTimersByTime(paused - 1);
    expect(await isMade()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await isMade()).toBe(true);
  }
});
