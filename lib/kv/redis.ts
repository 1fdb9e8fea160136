import 'server-only';
import { connectRedis } from './connect';
import type { Kv } from './kv';

/** Other software may use the same Redis. */
export const PREFIX = 'storefront:';

/** A key-value store in Redis, shared by every instance of the store. */
export function redisKv(url: string): Kv {
  const redis = connectRedis(url);
  // The first to ask after a start waits until it is known whether Redis is there.
  const tried = new Promise<void>((resolve) => {
    redis.once('ready', resolve);
    redis.once('close', resolve);
  });
  const named = async (key: string) => {
    await tried;
    return PREFIX + key;
  };
  return {
    get: async (key) => redis.get(await named(key)),
    getAndDelete: async (key) => redis.getdel(await named(key)),
    async set(key, value, lifetime) {
      const name = await named(key);
      if (lifetime) await redis.set(name, value, 'EX', Math.ceil(lifetime));
      else await redis.set(name, value);
    },
    async delete(key) {
      await redis.del(await named(key));
    },
    async increment(key, lifetime) {
      const name = await named(key);
      const answers = await redis
        .multi()
        .set(name, 0, 'EX', Math.ceil(lifetime), 'NX')
        .incr(name)
        .exec();
      return Number(answers?.[1]?.[1] ?? Number.POSITIVE_INFINITY);
    },
    async publish(channel) {
      await redis.publish(await named(channel), '');
    },
  };
}
