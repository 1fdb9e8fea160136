import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
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

/** A busy machine has kept Redis from answering in time. */
class Unanswered extends Error {}

// Several instances are proven by e2e/specs/operations, which does not go without Redis.
describe.skipIf(!findRedis())('with a real Redis', () => {
  let folder = '';
  let server: Awaited<ReturnType<typeof startRedis>>;
  let here: Kv;
  let there: Kv;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redis-'));
    server = await start();
    here = redisKv(server.url);
    there = redisKv(server.url);
    settings.REDIS_URL = server.url;
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  const start = () => startRedis(join(folder, 'socket'));

  async function restart(): Promise<void> {
    await server.stop();
    server = await start();
  }

  let listeners = 0;
  function follow(): () => number {
    const heard = vi.fn();
    listen('stale', heard);
    listeners += 1;
    return () => heard.mock.calls.length;
  }

  async function isBack(): Promise<void> {
    for (const kv of [here, there]) {
      await expect.poll(() => kv.get('any').then(() => true), patient).toBe(true);
    }
  }

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
    const ask = (kv: Kv, step: [string, ...unknown[]]) =>
      run(kv, step).catch(() => Promise.reject(new Unanswered()));
    const compare = async (steps: [[string, ...unknown[]], boolean][]) => {
      for (const left of ['a', 'b', 'code:ü', 'count', 'tries']) await ask(here, ['delete', left]);
      const memory = memoryKv();
      for (const [step, elsewhere] of steps) {
        expect(await ask(elsewhere ? there : here, step)).toEqual(await run(memory, step));
      }
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(command, fc.boolean()), { maxLength: 20 }),
        async (steps) => {
          for (let left = 5; ; left -= 1) {
            try {
              return await compare(steps);
            } catch (error) {
              if (!(error instanceof Unanswered) || left === 0) throw error;
              await isBack();
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('what has a lifetime ends, and a count ends where it began', async () => {
    await here.set('short', '1', 1);
    expect(await here.increment('window', 60)).toBe(1);
    expect(await there.increment('window', 60)).toBe(2);
    await expect.poll(() => there.get('short'), patient).toBeNull();
    await here.increment('brief', 1);
    // Counted on and on: if that moved its end, it would never end.
    await expect.poll(() => there.increment('brief', 1), patient).toBe(1);
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

  /** Everything rejects, again and again, without a wait for anything outside this process. */
  async function rejectsAtOnce(): Promise<void> {
    for (let count = 0; count < 20; count += 1) {
      let answers: string[] = [];
      void everyCommand(here).then((all) => {
        answers = all.map(({ status }) => status);
      });
      for (let turns = 0; turns < 5; turns += 1) await turn();
      expect(answers).toEqual(allRejected);
    }
  }

  test('everything rejects while it is away, at once, and works again afterwards', async () => {
    await isBack();
    await server.stop();
    // It has noticed by then.
    const answers = await everyCommand(here);
    expect(answers.map(({ status }) => status)).toEqual(allRejected);
    await rejectsAtOnce();
    server = await start();
    await isBack();
    // Nothing was kept to be sent later.
    expect(await here.get('a')).toBeNull();
  });

  test('everything rejects while it is frozen, and works again afterwards', async () => {
    await isBack();
    server.freeze();
    const answers = await everyCommand(here);
    expect(answers.map(({ status }) => status)).toEqual(allRejected);
    await rejectsAtOnce();
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
    server = await start();
    await expect.poll(() => late.get('a').then(() => true), patient).toBe(true);
  });

  test('a store that has just started waits for its first connection', async () => {
    await isBack();
    await here.set('kept', '1');
    expect(await redisKv(server.url).get('kept')).toBe('1');
  });
});
