import 'server-only';
import { env } from '@/lib/platform/env';
import { connectRedis } from './connect';
import { PREFIX } from './redis';

/** Ping interval (ms): a connection that only listens would not notice that it is dead. */
const HEARTBEAT = 2_000;

/**
 * Calls back for every message that an instance publishes, for as long as the process lives, and
 * whenever it begins to listen: what was said before that, nobody has heard. Nothing without
 * `REDIS_URL`.
 */
export function listen(channel: string, heard: () => void): void {
  const { REDIS_URL } = env();
  if (!REDIS_URL) return;
  const { redis, ask } = connectRedis(REDIS_URL);
  redis.on('message', heard);
  redis.on('ready', () => {
    ask(() => redis.subscribe(PREFIX + channel)).then(heard, () => redis.disconnect(true));
  });
  setInterval(() => ask(() => redis.ping()).catch(() => undefined), HEARTBEAT).unref();
}
