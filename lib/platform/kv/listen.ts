import 'server-only';
import { env } from '@/lib/platform/env';
import { connectRedis } from './connect';
import { PREFIX } from './redis';

/** Ping interval (ms): a connection that only listens would not notice that it is dead. */
const HEARTBEAT = 2_000;

/**
 * Calls back for every message of any instance, and whenever it connects, since earlier messages
 * are lost. Does nothing without `REDIS_URL`.
 */
export function listen(channel: string, onMessage: () => void): void {
  const { REDIS_URL } = env();
  if (!REDIS_URL) return;
  const { redis, ask } = connectRedis(REDIS_URL);
  redis.on('message', onMessage);
  redis.on('ready', () => {
    ask(() => redis.subscribe(PREFIX + channel)).then(onMessage, () => redis.disconnect(true));
  });
  setInterval(() => ask(() => redis.ping()).catch(() => undefined), HEARTBEAT).unref();
}
