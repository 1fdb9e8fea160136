import { beforeEach, expect, test, vi } from 'vitest';
import { log } from '@/lib/platform/log/log';
import { processValues } from '@/lib/platform/process-wide';
import { fail, ok, type Result } from '@/lib/platform/result';
import { type GigsError, gigsError } from './error';
import { userFilterHolds } from './user-filter';

vi.mock('@/lib/platform/log/log', () => ({ log: vi.fn() }));
const listFor = vi.fn<(user: string) => Promise<Result<unknown[], GigsError>>>();

beforeEach(() => {
  processValues.delete('sim-filter');
  vi.mocked(log).mockClear();
  listFor.mockReset();
});

test.each([
  ['an empty list', ok([]), true],
  ['a refusal', fail(gigsError('invalid')), true],
  ['no such user', fail(gigsError('not-found')), true],
  ['SIMs of others', ok([{}]), false],
  ['no right', fail(gigsError('forbidden')), false],
  ['an outage', fail(gigsError('unavailable')), false],
])('%s for a user that cannot exist: whether the filter holds', async (_, answer, holds) => {
  listFor.mockResolvedValue(answer);
  const all = await Promise.all([userFilterHolds(listFor), userFilterHolds(listFor)]);
  expect(all).toEqual([holds, holds]);
  expect(await userFilterHolds(listFor)).toBe(holds);
  expect(listFor).toHaveBeenCalledTimes(1);
  expect(log).toHaveBeenCalledTimes(holds ? 0 : 1);
});
