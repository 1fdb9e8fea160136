import { afterEach, expect, test, vi } from 'vitest';
import { isStopping } from '@/lib/platform/lifecycle/shutdown';
import { settings } from '@/lib/testing/settings';
import { GET } from './route';

const redis = vi.hoisted(() => ({ get: vi.fn() }));

vi.mock('@/lib/platform/kv/kv', () => ({ kv: () => redis }));
vi.mock('@/lib/platform/lifecycle/shutdown', () => ({ isStopping: vi.fn(() => false) }));

afterEach(() => {
  settings.REDIS_URL = undefined;
  vi.mocked(isStopping).mockReturnValue(false);
});

async function readiness() {
  const answer = await GET();
  return [answer.status, await answer.json(), answer.headers.get('cache-control')];
}

test('a store that serves is ready', async () => {
  expect(await readiness()).toEqual([200, { status: 'ok' }, 'no-store']);
});

test('a store that is about to end is not', async () => {
  vi.mocked(isStopping).mockReturnValue(true);
  expect(await readiness()).toEqual([503, { status: 'stopping' }, 'no-store']);
});

test('Redis is told of, and no reason to send shoppers away: the store still sells', async () => {
  settings.REDIS_URL = 'redis://127.0.0.1:6379';
  redis.get.mockResolvedValue(null);
  expect(await readiness()).toEqual([200, { status: 'ok', redis: 'ok' }, 'no-store']);
  redis.get.mockRejectedValue(new Error('Redis does not answer'));
  expect(await readiness()).toEqual([200, { status: 'ok', redis: 'unreachable' }, 'no-store']);
});
