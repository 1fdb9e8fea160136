import { ucpProfile } from '@/lib/seo/agents/ucp/profile';

/** What the store can do by the Universal Commerce Protocol, at `/.well-known/ucp`. */
export function GET(): Response {
  return Response.json(ucpProfile(), {
    headers: { 'cache-control': 'public, max-age=3600', 'access-control-allow-origin': '*' },
  });
}
