import 'server-only';
import { env } from '@/lib/platform/env';
import { processWide } from '@/lib/platform/process-wide';
import { memoryKv } from './memory';
import { redisKv } from './redis';

/**
 * A small shared memory: sign-in codes, limits, sign-outs, look-ups. Every lifetime is in seconds. Whatever
 * it is asked rejects within a second when it is out of reach.
 */
export type Kv = {
  get(key: string): Promise<string | null>;
  /** Reads and removes in one step: of two callers only one gets the value. */
  getAndDelete(key: string): Promise<string | null>;
  set(key: string, value: string, lifetime?: number): Promise<void>;
  delete(key: string): Promise<void>;
  /** Counts up by one and returns the count; the lifetime starts with the first call. */
  increment(key: string, lifetime: number): Promise<number>;
  /** Calls every instance that listens to the channel at this moment (lib/platform/kv/listen.ts). */
  publish(channel: string): Promise<void>;
};

/** Redis where `REDIS_URL` is set (needed for more than one instance), otherwise this process's memory. */
export function kv(): Kv {
  return processWide('kv', () => {
    const { REDIS_URL } = env();
    return REDIS_URL ? redisKv(REDIS_URL) : memoryKv();
  });
}
