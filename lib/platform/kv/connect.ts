import 'server-only';
import type { Redis } from 'ioredis';
import { log } from '@/lib/platform/log/log';
import { withTimeout } from '@/lib/platform/with-timeout';

/** Redis counts as down when a reply takes longer. */
const ANSWER_TIMEOUT_MS = 500;

/** Extra time to read a reply that arrived while this process was busy. */
const SECOND_LOOK_MS = 50;

const MAX_RECONNECT_DELAY_MS = 1_000;

/** A connection, and the one way to ask something on it. */
export type RedisConnection = {
  redis: Redis;
  /** Rejects after half a second; immediately while there is no connection. */
  ask: <Answer>(command: (redis: Redis) => Promise<Answer>) => Promise<Answer>;
};

/**
 * A connection that never delays a request for long: nothing is queued or sent twice, and a server
 * that is stuck costs one wait, after which the connection is dropped. It reconnects by itself,
 * without limit.
 */
export async function connectRedis(url: string): Promise<RedisConnection> {
  // A store without Redis starts without its client (docs/performance.md).
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, {
    connectTimeout: 2_000,
    // Also ends a connection that hangs before the first command.
    socketTimeout: 5_000,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * 50, MAX_RECONNECT_DELAY_MS),
  });
  redis.on('error', () => undefined);
  let isThere: boolean | undefined;
  const tell = (is: boolean) => {
    if (is !== isThere) log(is ? 'redis within reach' : 'redis out of reach');
    isThere = is;
  };
  redis.on('ready', () => tell(true));
  redis.on('close', () => tell(false));
  // The first caller after a start waits until it is known whether Redis is reachable.
  const tried = withTimeout(
    ANSWER_TIMEOUT_MS,
    new Promise<void>((resolve) => {
      redis.once('ready', resolve);
      redis.once('close', resolve);
    }),
    undefined,
  );

  async function ask<Answer>(command: (redis: Redis) => Promise<Answer>): Promise<Answer> {
    await tried;
    const answer = command(redis).then((value) => ({ value }));
    const inTime =
      (await withTimeout(ANSWER_TIMEOUT_MS, answer, null)) ??
      (await withTimeout(SECOND_LOOK_MS, answer, null));
    if (inTime) return inTime.value;
    if (redis.status === 'ready') redis.disconnect(true);
    throw new Error('Redis does not answer');
  }

  return { redis, ask };
}
