import 'server-only';
import { env } from '@/lib/platform/settings/env';

/** Larger than any form of the store. */
const MAX_FORM_BYTES = 64 * 1024;

/**
 * The HTTP status that refuses a request which changes something, or null.
 * @param isOpen whether other sites may send it
 */
export function refusalOf(headers: Headers, isOpen = false): 403 | 413 | null {
  if (!isOpen && !isFromOwnPage(headers)) return 403;
  return Number(headers.get('content-length') ?? 0) > MAX_FORM_BYTES ? 413 : null;
}

/**
 * Whether a page of this store sent the request. Browsers say so in `Sec-Fetch-Site`; those that do
 * not send `Origin` with every post. Without either header it is no browser the store supports;
 * Next would accept it.
 */
export function isFromOwnPage(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  // `none`: the shopper did it in the browser itself, for example by reopening closed tabs.
  if (site !== null) return site === 'same-origin' || site === 'none';
  return headers.get('origin') === env().SITE_URL;
}
