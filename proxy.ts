import { type NextRequest, NextResponse } from 'next/server';
import { isPagePath } from '@/lib/platform/pages';
import { setAddress } from '@/lib/proxy/address';
import { noteAppMode } from '@/lib/proxy/app-mode';
import { noteReturn } from '@/lib/proxy/checkout-return';
import { setPolicy } from '@/lib/proxy/csp';
import { refuseForeign } from '@/lib/proxy/csrf';
import { redirectToSiteUrl, setForwardedHost } from '@/lib/proxy/host';
import { redirectToPlaceName } from '@/lib/proxy/place-name';
import { renewSessionCookie } from '@/lib/proxy/session';
import { isFile, setStatus } from '@/lib/proxy/status';
import type { Passed, Step } from '@/lib/proxy/step';
import { rewriteStale } from '@/lib/proxy/version-skew';

/**
 * Every page except the one that all visitors share: `/` without anything of a shopper's own. Next
 * accepts literals only; lib/proxy/facts.test.ts holds them against the facts that they repeat.
 */
export const config = {
  matcher: [
    // Without one of these headers no action runs, and no browser posts; webhooks have a signature.
    { source: '/((?!api/webhooks/gigs$).*)', has: [{ type: 'header', key: 'origin' }] },
    { source: '/((?!api/webhooks/gigs$).*)', has: [{ type: 'header', key: 'content-type' }] },
    { source: '/((?!api/webhooks/gigs$).*)', has: [{ type: 'header', key: 'next-action' }] },
    // Routes that are no action, but for those that only read.
    '/api/((?!webhooks/gigs$|brand/|buy/|feeds/|markdown/|health$|ready$|plans$|seen$|ucp$|ucp/|checkout/status$).*)',
    // `/` in what may be a language.
    {
      source: '/:locale([a-z]{2}(?:-[A-Z]{2})?)?',
      has: [
        {
          type: 'header',
          key: 'cookie',
          value: '(?:.*; ?)?(?:__Host-)?storefront\\.(?:session|checkout|device|sim|app)=[^; ].*',
        },
      ],
    },
    {
      source: '/:locale([a-z]{2}(?:-[A-Z]{2})?)?',
      has: [{ type: 'query', key: 'problem' }],
    },
    { source: '/:locale([a-z]{2}(?:-[A-Z]{2})?)?', has: [{ type: 'query', key: 'answer' }] },
    { source: '/:locale([a-z]{2}(?:-[A-Z]{2})?)?', has: [{ type: 'query', key: 'app' }] },
    // After a page that its address showed inside an app.
    {
      source: '/:locale([a-z]{2}(?:-[A-Z]{2})?)?',
      has: [{ type: 'header', key: 'referer', value: '.*[?&]app=1(?:&.*)?' }],
    },
    '/((?!api/|_next/|[a-z]{2}(?:-[A-Z]{2})?$|(?:.+/)?(?:opengraph-image|plans/[^/]+/image)$).+)',
  ],
};

const everywhere: Step[] = [redirectToSiteUrl, refuseForeign, rewriteStale];
const pagesOnly: Step[] = [
  redirectToPlaceName,
  setForwardedHost,
  setAddress,
  setStatus,
  setPolicy,
  renewSessionCookie,
  noteReturn,
  noteAppMode,
];

/**
 * What has to happen before a page renders, whichever it is. It authorises nothing: pages do that.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const isPage = isPagePath(request.nextUrl.pathname);
  const passed: Passed = {
    request: new Headers(request.headers),
    headers: new Headers(),
    cookies: [],
  };
  for (const step of isPage ? [...everywhere, ...pagesOnly] : everywhere) {
    const response = await step(request, passed);
    if (response) return response;
  }
  const { status, headers, cookies } = passed;
  const init = { ...(status && { status }), headers, request: { headers: passed.request } };
  const response = NextResponse.next(isPage ? init : undefined);
  // Next adds them to what a file answers, which shared caches may keep.
  if (cookies.length > 0 && !isFile(request.nextUrl.pathname)) {
    for (const cookie of cookies) response.cookies.set(cookie);
  }
  return response;
}
