import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { problemStatus, readCheckoutProblem, readIntentProblem } from '@/lib/connect/problem';
import { contentPolicy } from '@/lib/http/csp';
import { refusalOf } from '@/lib/http/csrf';
import { readStatusMark } from '@/lib/http/late-status';
import { personalCookie } from '@/lib/http/personal-cookies';
import { rewriteStaleAction } from '@/lib/http/version-skew';
import { splitLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log/log';
import { freshCookieName, renewSession, sessionCookieName } from '@/lib/shopper/session';
import { readSignInProblem, signInProblemStatus } from '@/lib/shopper/sign-in-problem';

/** Every page but the one that all share: `/` of a browser that brings nothing of a shopper along. */
export const config = {
  matcher: [
    // Without one of these headers no action runs, and no browser posts; webhooks have a signature.
    { source: '/((?!api/webhooks/).*)', has: [{ type: 'header', key: 'origin' }] },
    { source: '/((?!api/webhooks/).*)', has: [{ type: 'header', key: 'content-type' }] },
    { source: '/((?!api/webhooks/).*)', has: [{ type: 'header', key: 'next-action' }] },
    // Routes that are no action, but for those that only read.
    '/api/((?!webhooks/|health$|ready$|plans$|checkout/status$).*)',
    {
      source: '/:locale(de|es|en-XA|ar-XB)?',
      // lib/http/personal-cookies.js; Next takes nothing but literals here.
      has: [
        {
          type: 'header',
          key: 'cookie',
          value: '(?:.*; ?)?(?:__Host-)?storefront\\.(?:session|checkout|device)=[^; ].*',
        },
      ],
    },
    { source: '/:locale(de|es|en-XA|ar-XB)?', has: [{ type: 'query', key: 'problem' }] },
    { source: '/:locale(de|es|en-XA|ar-XB)?', has: [{ type: 'query', key: 'answer' }] },
    '/((?!api/|_next/|(?:de|es|en-XA|ar-XB)$|(?:.+/)?opengraph-image$).+)',
  ],
};

const POLICY = 'content-security-policy';

const hasLiveCookie = new RegExp(`^${personalCookie}$`);

/** A new page has to be named here, or it answers 404. */
const pages =
  /^\/(?:$|(?:sign-in|compare|opengraph-image|plans\/[\w-]{1,64}(?:\/opengraph-image)?|account\/(?:plans|sims|return|sims\/[^/]+\/install)|checkout\/callback)$)/;

const file = /^\/[^/.]+\.[^/]*$/;

/**
 * Refuses what no page of the store has sent, prolongs sessions, and gives a page its nonce, and its HTTP
 * status when it tells of a problem. The pages themselves cannot, or somebody would forget it in one.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { method, nextUrl, headers, cookies } = request;
  const reads = method === 'GET' || method === 'HEAD';
  const refusal = reads ? null : refusalOf(headers);
  if (refusal) return refuse(refusal, nextUrl.pathname);
  const outdated = reads ? null : await rewriteStaleAction(request);
  if (outdated) return outdated;
  if (/^\/(?:api|_next)\//.test(nextUrl.pathname)) return NextResponse.next();
  const response = answer(request, reads ? statusOf(nextUrl) : undefined);
  if (!reads || cookies.has(freshCookieName())) return response;
  for (const cookie of await renewSession(cookies.get(sessionCookieName())?.value)) {
    response.cookies.set(cookie);
  }
  return response;
}

function statusOf({ pathname, searchParams: query }: NextRequest['nextUrl']): number | undefined {
  const { path } = splitLocale(pathname);
  if (file.test(pathname)) return undefined;
  if (!pages.test(path)) return 404;
  const late = readStatusMark(query.get('answer'), pathname);
  if (late) return late;
  const problem = query.get('problem');
  const checkout = path === '/' ? readCheckoutProblem(problem) : null;
  if (checkout) return problemStatus[checkout];
  const task = path === '/account/plans' ? readIntentProblem(problem) : null;
  if (task) return problemStatus[task];
  const signIn = path === '/sign-in' ? readSignInProblem(problem) : null;
  return signIn ? signInProblemStatus[signIn] : undefined;
}

/** Next takes the nonce for its scripts from the policy in the request. */
function answer(request: NextRequest, status: number | undefined): NextResponse {
  const forwarded = new Headers(request.headers);
  forwarded.delete(POLICY);
  const headers = new Headers(status === 503 || status === 429 ? { 'retry-after': '5' } : {});
  if (isOfOneBrowser(request)) {
    const nonce = `'nonce-${randomBytes(16).toString('base64')}'`;
    const policy = contentPolicy(nonce, env().GIGS_CONNECT_ORIGINS);
    forwarded.set(POLICY, policy);
    headers.set(POLICY, policy);
  }
  return NextResponse.next({ ...(status && { status }), headers, request: { headers: forwarded } });
}

/** Whether the page is made for this request; only `/` may be the one that everybody shares. */
function isOfOneBrowser({ nextUrl, headers }: NextRequest): boolean {
  if (splitLocale(nextUrl.pathname).path !== '/') return true;
  return hasLiveCookie.test(headers.get('cookie') ?? '');
}

function refuse(status: 403 | 413, path: string): NextResponse {
  log('request refused', { route: path, status, kind: status === 403 ? 'foreign' : 'too-large' });
  const t = translator(splitLocale(path).locale);
  return new NextResponse(t(status === 403 ? 'request.foreign' : 'request.too-large'), {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
