import { env } from '@/lib/platform/env';

export const dynamic = 'force-dynamic';

/** Whether the store can serve. Says nothing about Gigs and does not call it. */
export function GET(): Response {
  env();
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
}
