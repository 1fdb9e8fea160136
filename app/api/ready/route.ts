import { env } from '@/lib/env';
import { kv } from '@/lib/kv/kv';
import { isStopping } from '@/lib/stop';

export const dynamic = 'force-dynamic';

const headers = { 'cache-control': 'no-store' };

/** How long Redis may take to be counted as there, in milliseconds. */
const PATIENCE = 500;

/**
 * Whether requests should be sent here: not to a process that is about to end. Redis out of reach is told
 * but is no reason: every instance would go out of rotation, while the store still sells.
 */
export async function GET(): Promise<Response> {
  if (isStopping()) return Response.json({ status: 'stopping' }, { status: 503, headers });
  const redis = env().REDIS_URL && { redis: (await isRedisThere()) ? 'ok' : 'unreachable' };
  return Response.json({ status: 'ok', ...redis }, { headers });
}

async function isRedisThere(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, false);
  });
  const asked = kv()
    .get('ready')
    .then(
      () => true,
      () => false,
    );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
