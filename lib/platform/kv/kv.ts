import 'server-only';
import { processWide } from '@/lib/platform/process-wide';
import { env } from '@/lib/platform/settings/env';
import { memoryKv } from './memory';
import { redisKv } from './redis';
import type { Kv } from './types';

/**
 * Redis if `REDIS_URL` is set (required for more than one instance), otherwise in-process memory.
 */
export function kv(): Kv {
  return processWide('kv', () => {
    const { REDIS_URL } = env();
    return REDIS_URL ? redisKv(REDIS_URL) : memoryKv();
  });
}
