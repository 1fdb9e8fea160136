import 'server-only';
import { connectRedis, type RedisConnection } from './connect';
import type { Kv } from './types';

/** Other software may use the same Redis. */
export const PREFIX = 'storefront:';

/** A key-value store in Redis, shared by every instance of the store. */
export function redisKv(url: string): Kv {
  const connection = connectRedis(url);
  const ask: RedisConnection['ask'] = async (command) => (await connection).ask(command);
  return {
    get: (key) => ask((redis) => redis.get(PREFIX + key)),
    getAndDelete: (key) => ask((redis) => redis.getdel(PREFIX + key)),
    async set(key, value, lifetime) {
      const name = PREFIX + key;
      await ask((redis) =>
        lifetime ? redis.set(name, value, 'EX', Math.ceil(lifetime)) : redis.set(name, value),
      );
    },
    async delete(key) {
      await ask((redis) => redis.del(PREFIX + key));
    },
    async increment(key, lifetime, step = 1) {
      const name = PREFIX + key;
      const answers = await ask((redis) =>
        redis.multi().set(name, 0, 'EX', Math.ceil(lifetime), 'NX').incrby(name, step).exec(),
      );
      return Number(answers?.[1]?.[1] ?? Number.POSITIVE_INFINITY);
    },
    async publish(channel) {
      await ask((redis) => redis.publish(PREFIX + channel, ''));
    },
  };
}
