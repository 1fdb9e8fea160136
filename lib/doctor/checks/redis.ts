import 'server-only';
import type { Redis } from 'ioredis';
import { connectRedis } from '@/lib/platform/kv/connect';
import { env } from '@/lib/platform/settings/env';
import { bad, type Check, good, type Section, warn } from '../check';

const reachable: Check = {
  name: 'redis',
  fix: 'Check REDIS_URL, its password, and rediss: where TLS is expected.',
  run: async () => {
    if (!env().REDIS_URL) {
      return warn(
        'not set: right for a single instance only',
        'Set REDIS_URL before a second instance runs. On Vercel there always is one.',
      );
    }
    const answer = await ask((redis) => redis.ping());
    return answer === 'PONG' ? good('answers') : bad('does not answer');
  },
};

const eviction: Check = {
  name: 'redis memory',
  fix: 'Set maxmemory-policy to noeviction: limits and sign-outs must not be forgotten.',
  run: async () => {
    const memory = env().REDIS_URL ? await ask((redis) => redis.info('memory')) : undefined;
    if (memory === undefined) return null;
    const policy = /^maxmemory_policy:([a-z-]+)/m.exec(memory ?? '')?.[1];
    if (policy === undefined) return warn('does not report its maxmemory-policy');
    return policy === 'noeviction' ? good(policy) : bad(`maxmemory-policy is ${policy}`);
  },
};

const persistence: Check = {
  name: 'redis persistence',
  fix: 'Set appendonly yes: limits and sign-outs must outlive a restart of Redis.',
  run: async () => {
    const said = env().REDIS_URL ? await ask((redis) => redis.info('persistence')) : undefined;
    if (said === undefined) return null;
    const appends = /^aof_enabled:([01])/m.exec(said ?? '')?.[1];
    if (appends === undefined) return warn('does not report whether it persists data');
    return appends === '1'
      ? good('appendonly')
      : warn('not appendonly, so a restart loses what is newer than the last snapshot');
  },
};

/** What Redis answers on a connection of its own, or null. */
async function ask(command: (redis: Redis) => Promise<string>): Promise<string | null> {
  const { REDIS_URL = '' } = env();
  const { redis, ask } = await connectRedis(REDIS_URL);
  return ask(command)
    .catch(() => null)
    .finally(() => redis.disconnect());
}

/** What several instances share. */
export const redisSection: Section = {
  title: 'Redis',
  essential: true,
  checks: [reachable, eviction, persistence],
};
