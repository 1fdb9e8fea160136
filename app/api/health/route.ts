import { env } from '@/lib/platform/settings/env';

/** Whether the process serves. Does not call Gigs. */
export function GET(): Response {
  env();
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
}
