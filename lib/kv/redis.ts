import 'server-only';
import { Redis } from 'ioredis';
import type { Kv } from './kv';

/** A key-value store in Redis, shared by every instance of the store. */
export function redisKv(url: string): Kv {
  const redis = new Redis(url, { keyPrefix: 'storefront:', maxRetriesPerRequest: 1 });
  redis.on('error', () => undefined);
  return {
    get: (key) => redis.get(key),
    getAndDelete: (key) => redis.getdel(key),
    async set(key, value, lifetime) {
      if (lifetime) await redis.set(key, value, 'EX', Math.ceil(lifetime));
      else await redis.set(key, value);
    },
    async delete(key) {
      await redis.del(key);
    },
    async increment(key, lifetime) {
      const answers = await redis
        .multi()
        .set(key, 0, 'EX', Math.ceil(lifetime), 'NX')
        .incr(key)
        .exec();
      return Number(answers?.[1]?.[1] ?? Number.POSITIVE_INFINITY);
    },
  };
}
