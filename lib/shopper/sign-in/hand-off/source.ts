import 'server-only';
import { env } from '@/lib/platform/settings/env';

/**
 * Whether the brand's app or site sent this request: a page of `HANDOFF_ORIGINS` did, or a web view
 * posted it, which browsers call `none`. Any other page could hand its visitor over as somebody
 * else, and so could a link in a mail, which is `none` too, whatever redirects it goes through.
 */
export function isFromBrand(headers: Headers, method: 'GET' | 'POST'): boolean {
  const site = headers.get('sec-fetch-site');
  const isPost = method === 'POST';
  if (site === 'same-origin' || (isPost && site === 'none')) return true;
  const from = headers.get('origin') ?? originOf(headers.get('referer'));
  if (from === null) return isPost && site === null;
  const { HANDOFF_ORIGINS, SITE_URL } = env();
  return from === SITE_URL || HANDOFF_ORIGINS.includes(from);
}

function originOf(referer: string | null): string | null {
  return referer && URL.canParse(referer) ? new URL(referer).origin : null;
}
