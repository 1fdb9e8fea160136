import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cacheHook } from '@/lib/cache/hook';
import { expirePlans, followOtherInstances } from './expire';

const { publish, listen, revalidateTag, after } = vi.hoisted(() => ({
  publish: vi.fn(),
  listen: vi.fn(),
  revalidateTag: vi.fn(),
  after: vi.fn(),
}));
vi.mock('next/cache', () => ({ revalidateTag }));
vi.mock('next/server', () => ({ after }));
vi.mock('node:timers/promises', () => ({
  setTimeout: (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}));
vi.mock('@/lib/platform/kv/kv', () => ({ kv: () => ({ publish }) }));
vi.mock('@/lib/platform/kv/listen', () => ({ listen }));

const expired = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  cacheHook.expire = expired;
  expired.mockReset();
  publish.mockReset().mockResolvedValue(undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.clearAllTimers();
  vi.useRealTimers();
});

test('here at once, then everywhere else; and again once every read that was under way is over', async () => {
  publish.mockImplementation(async () => expect(expired).toHaveBeenCalledTimes(1));
  await expirePlans();
  expect(publish.mock.calls).toEqual([['plans']]);
  vi.advanceTimersByTime(9_999);
  expect(expired.mock.calls).toEqual([['plans']]);
  vi.advanceTimersByTime(1);
  expect(expired.mock.calls).toEqual([['plans'], ['plans']]);
  vi.advanceTimersByTime(60_000);
  expect(expired).toHaveBeenCalledTimes(2);
});

test('here in any case, also when the others cannot be told', async () => {
  publish.mockRejectedValue(new Error('no Redis'));
  await expect(expirePlans()).rejects.toThrow();
  expect(expired).toHaveBeenCalledTimes(1);
});

test('here when another instance says so', () => {
  followOtherInstances();
  const [channel, heard] = listen.mock.calls[0] ?? [];
  expect(channel).toBe('plans');
  heard();
  expect(expired.mock.calls).toEqual([['plans']]);
  expect(publish).not.toHaveBeenCalled();
});

test('nothing while nothing is cached yet', async () => {
  delete cacheHook.expire;
  await expirePlans();
  expect(publish).toHaveBeenCalledTimes(1);
});

test('on Vercel by the platform within the request, and again once every read is over', async () => {
  vi.stubEnv('VERCEL', '1');
  await expirePlans();
  expect(revalidateTag.mock.calls).toEqual([['plans', { expire: 0 }]]);
  const [later] = after.mock.calls[0] ?? [];
  const done = later();
  await vi.advanceTimersByTimeAsync(9_999);
  expect(revalidateTag).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  await done;
  expect(revalidateTag).toHaveBeenCalledTimes(2);
  expect(expired).not.toHaveBeenCalled();
  expect(publish).not.toHaveBeenCalled();
});
