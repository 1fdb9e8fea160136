import 'server-only';
import { Redis } from 'ioredis';
import { log } from '@/lib/platform/log/log';

/** How long an answer may take, in milliseconds. Then Redis counts as down. */
const PATIENCE = 500;

/** An answer may have come while this process was too busy to look: it is read in this time, in milliseconds. */
const SECOND_LOOK = 50;

/** The longest pause between two attempts to connect again, in milliseconds. */
const LONGEST_PAUSE = 1_000;

/** A connection, and the one way to ask something on it. */
export type RedisConnection = {
  redis: Redis;
  /** Rejects after half a second, and at once while there is no connection. */
  ask: <Answer>(command: () => Promise<Answer>) => Promise<Answer>;
};

/**
 * A connection that never makes anybody wait: nothing is queued or sent twice, and a server that is stuck
 * costs one wait, after which the connection is given up. It connects again by itself, for ever.
 */
export function connectRedis(url: string): RedisConnection {
  const redis = new Redis(url, {
    connectTimeout: 2_000,
    // Also ends what hangs before anything can be asked.
    socketTimeout: 5_000,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * 50, LONGEST_PAUSE),
  });
  redis.on('error', () => undefined);
  let isThere: boolean | undefined;
  const tell = (is: boolean) => {
    if (is !== isThere) log(is ? 'redis within reach' : 'redis out of reach');
    isThere = is;
  };
  redis.on('ready', () => tell(true));
  redis.on('close', () => tell(false));
  // Who asks first after a start waits until it is known whether Redis is there.
  const tried = new Promise<void>((resolve) => {
    redis.once('ready', resolve);
    redis.once('close', resolve);
    setTimeout(resolve, PATIENCE);
  });

  async function ask<Answer>(command: () => Promise<Answer>): Promise<Answer> {
    await tried;
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        if (redis.status === 'ready') redis.disconnect(true);
        reject(new Error('Redis does not answer'));
      };
      let timer = setTimeout(() => {
        timer = setTimeout(giveUp, SECOND_LOOK);
      }, PATIENCE);
      command()
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
  }

  return { redis, ask };
}
