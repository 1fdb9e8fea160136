import { beforeEach, expect, test, vi } from 'vitest';
import { log } from '@/lib/platform/log/log';
import { processValues } from '@/lib/platform/process-wide';
import { fail, ok, type Result } from '@/lib/platform/result';
import { type GigsError, gigsError } from './error';
import { userFilterHolds } from './user-filter';

vi.mock('@/lib/platform/log/log', () => ({ log: vi.fn() }));

type Answer = Result<unknown[], GigsError>;
let nobody: Answer;
let anybody: Answer;
const list = vi.fn(async (user?: string) => (user === undefined ? anybody : nobody));
const holds = () => userFilterHolds(list);

beforeEach(() => {
  processValues.delete('sim-filter');
  vi.mocked(log).mockClear();
  list.mockClear();
  anybody = ok([{}]);
});

test.each<[string, Answer, boolean]>([
  ['an empty list', ok([]), true],
  ['a refusal', fail(gigsError('invalid')), true],
  ['no such user', fail(gigsError('not-found')), true],
  ['SIMs of others', ok([{}]), false],
  ['no right', fail(gigsError('forbidden')), false],
  ['too many calls', fail(gigsError('rate-limited')), false],
  ['a conflict', fail(gigsError('conflict')), false],
  ['an answer that cannot be read', fail(gigsError('unexpected-shape')), false],
  ['an outage', fail(gigsError('unavailable')), false],
])('%s for a user that cannot exist: whether the filter holds', async (_, answer, expected) => {
  nobody = answer;
  expect(await Promise.all([holds(), holds()])).toEqual([expected, expected]);
  expect(await holds()).toBe(expected);
  expect(list).toHaveBeenCalledTimes(2);
  expect(log).toHaveBeenCalledTimes(expected ? 0 : 1);
});

test('a refusal of the list itself says nothing about the user', async () => {
  for (const kind of ['invalid', 'not-found'] as const) {
    processValues.delete('sim-filter');
    nobody = fail(gigsError(kind));
    anybody = fail(gigsError(kind));
    expect(await holds()).toBe(false);
  }
});

test('where there is no SIM at all, an empty list proves nothing, and is nothing to log', async () => {
  nobody = ok([]);
  anybody = ok([]);
  expect(await holds()).toBe(false);
  expect(log).not.toHaveBeenCalled();
  anybody = ok([{}]);
  expect(await holds(), 'the first SIM is seen at once').toBe(true);
});

test('a filter that stays unproven is logged once, and again after it has held', async () => {
  vi.useFakeTimers();
  const holdsLater = () => {
    vi.advanceTimersByTime(31 * 60_000);
    return holds();
  };
  nobody = ok([{}]);
  expect([await holds(), await holdsLater(), await holdsLater()]).toEqual([false, false, false]);
  expect(log).toHaveBeenCalledTimes(1);
  nobody = ok([]);
  expect(await holdsLater()).toBe(true);
  nobody = ok([{}]);
  expect(await holdsLater()).toBe(false);
  expect(log).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
