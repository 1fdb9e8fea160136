import { env } from '@/lib/platform/env';
import { kv } from '@/lib/platform/kv/kv';
import { isStopping } from '@/lib/platform/lifecycle/shutdown';

export const dynamic = 'force-dynamic';

const headers = { 'cache-control': 'no-store' };

/**
 * Whether requests should be sent here: not to a process that is about to end. Redis out of reach is told
 * but is no reason: every instance would go out of rotation, while the store still sells.
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
