import { kv } from '@/lib/platform/kv/kv';
import { isStopping } from '@/lib/platform/lifecycle/shutdown';
import { env } from '@/lib/platform/settings/env';

const headers = { 'cache-control': 'no-store' };

/**
 * Whether this process may receive traffic: not once it is shutting down. An unreachable Redis is
 * reported but is no reason: all instances would leave rotation while the store still sells.
 */
export async function GET(): Promise<Response> {
  if (isStopping()) return Response.json({ status: 'stopping' }, { status: 503, headers });
  const redis = env().REDIS_URL && { redis: (await isRedisThere()) ? 'ok' : 'unreachable' };
  return Response.json({ status: 'ok', ...redis }, { headers });
}

function isRedisThere(): Promise<boolean> {
  return kv()
    .get('ready')
    .then(
      () => true,
      () => false,
    );
}
