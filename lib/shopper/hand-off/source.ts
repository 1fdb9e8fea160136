import 'server-only';
import { env } from '@/lib/platform/env';

/**
 * Whether the brand's app or site sent this request: a web view or the system opened it, which
 * browsers call `none`, or a page of `HANDOFF_ORIGINS` did. Any other page could hand its visitor
 * over as somebody else.
 */
export function isFromBrand(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site === 'none' || site === 'same-origin') return true;
  const from = headers.get('origin') ?? originOf(headers.get('referer'));
  if (from === null) return site === null;
  const { HANDOFF_ORIGINS, SITE_URL } = env();
  return from === SITE_URL || HANDOFF_ORIGINS.includes(from);
}

function originOf(referer: string | null): string | null {
  return referer && URL.canParse(referer) ? new URL(referer).origin : null;
}
