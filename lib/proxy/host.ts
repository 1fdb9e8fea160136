import 'server-only';
import { NextResponse } from 'next/server';
import { isElsewhere } from '@/lib/http/own-host';
import { splitLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log/log';
import { reads, type Step } from './step';

/**
 * Leads from other hosts to `SITE_URL`, where the shopper's cookies are. What is posted elsewhere
 * is not done: a browser lets no form be redirected to another host.
 */
export const leadHome: Step = (request) => {
  if (!isElsewhere((name) => request.headers.get(name))) return undefined;
  const { pathname, search } = request.nextUrl;
  const { SITE_URL } = env();
  const headers = { 'cache-control': 'no-store' };
  if (reads(request)) {
    if (/^\/(?:api|_next)\//.test(pathname)) return undefined;
    const location = SITE_URL + pathname + search;
    return new NextResponse(null, { status: 308, headers: { ...headers, location } });
  }
  log('request refused', { route: pathname, status: 421, kind: 'elsewhere' });
  const t = translator(splitLocale(pathname).locale);
  return new NextResponse(t('request.elsewhere', { address: SITE_URL }), {
    status: 421,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
  });
};

/**
 * Says `SITE_URL` to the page wherever the sender's host would stand: Next refuses an action when
 * `Origin` and `Host` differ, as they do behind a proxy that rewrites `Host`. Whether the post is
 * the store's own is already settled (csrf.ts).
 */
export const nameHost: Step = (request, { request: forwarded }) => {
  if (reads(request)) return undefined;
  const { SITE_URL } = env();
  forwarded.set('x-forwarded-host', new URL(SITE_URL).host);
  if (forwarded.has('origin')) forwarded.set('origin', SITE_URL);
  return undefined;
};
