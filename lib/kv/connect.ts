import 'server-only';
import { Redis } from 'ioredis';

/** How long a command, and being connected, may take, in milliseconds. Then Redis counts as down. */
const PATIENCE = 500;

/** The longest pause between two attempts to connect again, in milliseconds. */
const LONGEST_PAUSE = 1_000;

/**
 * A connection that never makes anybody wait: a command fails after half a second, and at once while
 * there is no connection. Nothing is queued or sent twice. It connects again by itself, for ever.
 */
export function connectRedis(url: string): Redis {
  const redis = new Redis(url, {
    connectTimeout: PATIENCE,
    commandTimeout: PATIENCE,
    // A server that is frozen, or cut off without a word, keeps its connection open.
    socketTimeout: PATIENCE,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * 50, LONGEST_PAUSE),
  });
  redis.on('error', () => undefined);
  return redis;
}
