import 'server-only';
import { NextResponse } from 'next/server';
import { isElsewhere } from '@/lib/http/own-host';
import { isPagePath } from '@/lib/platform/pages';
import { env } from '@/lib/platform/settings/env';
import { refuse } from './refuse';
import { reads, type Step } from './step';

/**
 * Redirects from other hosts to `SITE_URL`, where the shopper's cookies are. What is posted
 * elsewhere is not done: a browser lets no form be redirected to another host.
 */
export const redirectToSiteUrl: Step = (request) => {
  if (!isElsewhere((name) => request.headers.get(name))) return undefined;
  const { pathname, search } = request.nextUrl;
  const { SITE_URL } = env();
  if (reads(request)) {
    if (!isPagePath(pathname)) return undefined;
    const headers = { location: SITE_URL + pathname + search, 'cache-control': 'no-store' };
    return new NextResponse(null, { status: 308, headers });
  }
  return refuse(pathname, 421, 'elsewhere', (t) => t('request.elsewhere', { address: SITE_URL }));
};

/**
 * Gives the page `SITE_URL` wherever the sender's host would stand: Next refuses an action when
 * `Origin` and `Host` differ, as they do behind a proxy that rewrites `Host`. Whether the post is
 * the store's own is already settled (csrf.ts).
 */
export const setForwardedHost: Step = (request, { request: forwarded }) => {
  if (reads(request)) return undefined;
  const { SITE_URL } = env();
  forwarded.set('x-forwarded-host', new URL(SITE_URL).host);
  if (forwarded.has('origin')) forwarded.set('origin', SITE_URL);
  return undefined;
};
