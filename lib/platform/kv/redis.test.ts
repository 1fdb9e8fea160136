import { createServer } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findRedis } from '@/e2e/commands/redis.js';
import { startRedis } from '@/e2e/fixtures/redis';
import { log } from '@/lib/platform/log/log';
import { settings } from '@/lib/testing/settings';
import { listen } from './listen';
import { memoryKv } from './memory';
import { redisKv } from './redis';
import type { Kv } from './types';

vi.mock('@/lib/platform/log/log', () => ({ log: vi.fn() }));

const patient = { timeout: 30_000, interval: 20 };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

// Several instances are proven by e2e/specs/operations, which does not go without Redis.
describe.skipIf(!findRedis())('with a real Redis', () => {
  let port = 0;
  let server: Awaited<ReturnType<typeof startRedis>>;
  let here: Kv;
  let there: Kv;

  beforeAll(async () => {
    port = await freePort();
    server = await startRedis(port);
    here = redisKv(server.url);
    there = redisKv(server.url);
    settings.REDIS_URL = server.url;
  });
  afterAll(() => server.stop());

  async function restart(): Promise<void> {
    await server.stop();
    server = await startRedis(port);
  }

  let listeners = 0;
  function follow(): () => number {
    const heard = vi.fn();
    listen('stale', heard);
    listeners += 1;
    return () => heard.mock.calls.length;
  }

  const isBack = () => expect.poll(() => here.get('any').then(() => true), patient).toBe(true);

  test('every instance sees what the memory of one process would hold', async () => {
    const key = fc.constantFrom('a', 'b', 'code:ü');
    const command = fc.oneof(
      fc.tuple(fc.constant('get' as const), key),
      fc.tuple(fc.constant('getAndDelete' as const), key),
      fc.tuple(fc.constant('delete' as const), key),
      fc.tuple(
        fc.constant('increment' as const),
        fc.constantFrom('count', 'tries'),
        fc.constant(60),
        fc.constantFrom(undefined, -1),
      ),
      fc.tuple(fc.constant('set' as const), key, fc.string(), fc.constantFrom(undefined, 60)),
    );
    const run = async (kv: Kv, [name, ...rest]: [string, ...unknown[]]) =>
      await (kv[name as keyof Kv] as (...args: unknown[]) => Promise<unknown>)(...rest);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(command, fc.boolean()), { maxLength: 20 }),
        async (steps) => {
          for (const left of ['a', 'b', 'code:ü', 'count', 'tries']) await here.delete(left);
          const memory = memoryKv();
          for (const [step, elsewhere] of steps) {
            expect(await run(elsewhere ? there : here, step)).toEqual(await run(memory, step));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('what has a lifetime ends, and a count ends where it began', async () => {
    await here.set('short', '1', 1);
    expect(await here.increment('window', 1)).toBe(1);
    expect(await there.increment('window', 1)).toBe(2);
    await expect.poll(() => there.get('short'), patient).toBeNull();
    await expect.poll(() => there.increment('window', 1), { ...patient, interval: 1_100 }).toBe(1);
  });

  test('one of many takers in all instances gets a value', async () => {
    await here.set('code', '1');
    const taken = await Promise.all(
      [here, there, here, there].map((kv) => kv.getAndDelete('code')),
    );
    expect(taken.filter((value) => value !== null)).toEqual(['1']);
  });

  test('who listens is called for every message, and whenever it begins to listen', async () => {
    const heard = follow();
    await expect.poll(heard, patient).toBe(1);
    await here.publish('stale');
    await there.publish('stale');
    await here.publish('other');
    await expect.poll(heard, patient).toBe(3);
    await restart();
    await expect.poll(heard, patient).toBe(4);
    await isBack();
    await here.publish('stale');
    await expect.poll(heard, patient).toBe(5);
  });

  test('who listens notices a server that froze, and begins anew', async () => {
    const heard = follow();
    await expect.poll(heard, patient).toBe(1);
    vi.mocked(log).mockClear();
    server.freeze();
    // Every connection that listens pings by itself.
    const lost = () =>
      vi.mocked(log).mock.calls.filter(([event]) => event === 'redis out of reach');
    await expect.poll(() => lost().length, patient).toBe(listeners);
    server.thaw();
    await expect.poll(heard, patient).toBe(2);
  });

  const everyCommand = (kv: Kv) =>
    Promise.allSettled([
      kv.get('a'),
      kv.getAndDelete('a'),
      kv.set('a', '1', 1),
      kv.delete('a'),
      kv.increment('a', 1),
      kv.publish('a'),
    ]);
  const allRejected = Array(6).fill('rejected');

  test('everything rejects while it is away, at once, and works again afterwards', async () => {
    await isBack();
    await server.stop();
    const begun = performance.now();
    for (let turn = 0; turn < 100; turn += 1) {
      const answers = await everyCommand(here);
      expect(answers.map(({ status }) => status)).toEqual(allRejected);
    }
    // One after the other they would take a minute if each waited for a connection.
    expect(performance.now() - begun).toBeLessThan(15_000);
    server = await startRedis(port);
    await isBack();
    // Nothing was kept to be sent later.
    expect(await here.get('a')).toBeNull();
  });

  test('everything rejects while it is frozen, and works again afterwards', async () => {
    await isBack();
    server.freeze();
    const answers = await everyCommand(here);
    expect(answers.map(({ status }) => status)).toEqual(allRejected);
    const later = performance.now();
    for (let turn = 0; turn < 20; turn += 1) await everyCommand(here);
    // One after the other they would take a minute if each waited for itself.
    expect(performance.now() - later).toBeLessThan(15_000);
    server.thaw();
    await isBack();
  });

  test('an answer that came while the process was busy counts', async () => {
    await isBack();
    await here.set('kept', '1');
    const asked = [here.get('kept'), here.increment('busy', 60)];
    await Promise.resolve();
    const until = performance.now() + 1_500;
    while (performance.now() < until);
    expect(await Promise.all(asked)).toEqual(['1', 1]);
    expect(await here.get('kept')).toBe('1');
  });

  test('a store that starts without it answers, and finds it when it comes', async () => {
    await server.stop();
    const late = redisKv(server.url);
    await expect(late.get('a')).rejects.toThrow();
    server = await startRedis(port);
    await expect.poll(() => late.get('a').then(() => true), patient).toBe(true);
  });

  test('a store that has just started waits for its first connection', async () => {
    await isBack();
    await here.set('kept', '1');
    expect(await redisKv(server.url).get('kept')).toBe('1');
  });
});
