import 'server-only';
import { log } from '@/lib/platform/log/log';
import { env } from '@/lib/platform/settings/env';
import { connectRedis } from './connect';
import { PREFIX } from './redis';

/** A connection that only listens would not notice that it is dead. */
const PING_INTERVAL_MS = 2_000;

/**
 * Calls back for every message that an instance publishes, and whenever it (re)connects, since
 * messages may have been missed before. Does nothing without `REDIS_URL`.
 */
export function listen(channel: string, onMessage: () => void): void {
  const { REDIS_URL } = env();
  if (!REDIS_URL) return;
  connectRedis(REDIS_URL)
    .then(({ redis, ask }) => {
      redis.on('message', onMessage);
      redis.on('ready', () => {
        ask(() => redis.subscribe(PREFIX + channel)).then(onMessage, () => redis.disconnect(true));
      });
      setInterval(() => ask(() => redis.ping()).catch(() => undefined), PING_INTERVAL_MS).unref();
    })
    .catch((error: unknown) => log('unexpected error', { error }));
}
