import 'server-only';
import { type NextRequest, NextResponse } from 'next/server';
import { appModeCookie, askedMode } from '@/lib/http/app-mode';
import { storeCookieName } from '@/lib/http/cookies';
import { pathFromReferer } from '@/lib/http/return-path';
import { splitLocale } from '@/lib/i18n/locale';
import { pagePattern } from '@/lib/platform/pages';
import { env } from '@/lib/platform/settings/env';
import { reads, type Step } from './step';

/** Keeps, or ends, the mode of a web view, which an address asks for; pages can set no cookie. */
export const noteAppMode: Step = (request, passed) => {
  if (!reads(request)) return undefined;
  const asked = askedMode(request.nextUrl.searchParams);
  if (asked === undefined) return askAgain(request);
  passed.cookies.push(appModeCookie(asked));
  return undefined;
};

/**
 * Goes on from address to address where the browser has kept no cookie: the page with the link that
 * led here was shown inside an app, because its address said so.
 */
function askAgain({ nextUrl, cookies, headers }: NextRequest): NextResponse | undefined {
  const { SITE_URL } = env();
  if (cookies.has(storeCookieName('app'))) return undefined;
  if (!pagePattern.test(splitLocale(nextUrl.pathname).path)) return undefined;
  const before = new URL(pathFromReferer(headers.get('referer')), SITE_URL).searchParams;
  if (!askedMode(before)) return undefined;
  const query = new URLSearchParams(nextUrl.search);
  query.set('app', '1');
  const back = before.get('return');
  if (back !== null) query.set('return', back);
  // Next takes whole addresses alone from a proxy.
  const location = `${SITE_URL}${nextUrl.pathname}?${query}`;
  return new NextResponse(null, {
    status: 307,
    headers: { location, 'cache-control': 'no-store' },
  });
}
