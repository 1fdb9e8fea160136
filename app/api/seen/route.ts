import { noteView } from '@/lib/figures/server';

/** The empty picture of a page that was seen: figures need no script and no cookie. */
export function GET(request: Request): Response {
  noteView(request.headers, new URL(request.url).searchParams.get('plan'));
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}
