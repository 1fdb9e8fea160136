import 'server-only';
import { env } from '@/lib/platform/env';

/** Larger than any form of the store, in bytes. */
const LARGEST = 64 * 1024;

/** The HTTP status with which a state-changing request is refused, or null. */
export function refusalOf(headers: Headers): 403 | 413 | null {
  if (!isFromOwnPage(headers)) return 403;
  return Number(headers.get('content-length') ?? 0) > LARGEST ? 413 : null;
}

/**
 * Whether one of the store's own pages sent this request, by `Sec-Fetch-Site`, or by `Origin` in
 * browsers without it. A request with neither is refused; Next would accept it.
 */
export function isFromOwnPage(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  // `none`: the shopper did it in the browser itself, such as opening closed tabs again.
  if (site !== null) return site === 'same-origin' || site === 'none';
  return headers.get('origin') === env().SITE_URL;
}
