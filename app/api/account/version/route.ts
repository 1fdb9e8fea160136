import { currentVersion, watchedOf } from '@/lib/account/version';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { currentShopper } from '@/lib/shopper/server';

const headers = { 'cache-control': 'private, no-store' };

/** Whether what the signed-in shopper has open is still theirs and still so: two opaque words. */
export async function GET(request: Request): Promise<Response> {
  const of = watchedOf(new URL(request.url).searchParams.get('of'));
  if (!of) return new Response(null, { status: 400, headers });
  const shopper = await currentShopper();
  if (!shopper) return new Response(null, { status: 401, headers });
  const version = await withDeadline(timeouts.page, () => currentVersion(shopper, of));
  if (version.ok) return Response.json(version.value, { headers });
  return new Response(null, { status: 503, headers: { ...headers, 'retry-after': '5' } });
}
