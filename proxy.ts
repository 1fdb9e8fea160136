import { type NextRequest, NextResponse } from 'next/server';
import { readSignInProblem, signInProblemStatus } from '@/lib/auth/problem';
import { freshCookieName, renewSession, sessionCookieName } from '@/lib/auth/session';
import { problemStatus, readProblem } from '@/lib/checkout/problem';
import { splitLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { log } from '@/lib/log/log';
import { justAnswered } from '@/lib/site/answer';
import { refusalOf } from '@/lib/site/forgery';
import { wayOfOutdated } from '@/lib/site/outdated';
import { readTaskProblem, taskProblemStatus } from '@/lib/subscriptions/problem';

/** Only what changes something, tells of a problem or is due for a new session passes through here. */
export const config = {
  matcher: [
    // Without one of these headers no action runs, and no browser posts; webhooks have a signature.
    { source: '/((?!api/webhooks/).*)', has: [{ type: 'header', key: 'origin' }] },
    { source: '/((?!api/webhooks/).*)', has: [{ type: 'header', key: 'content-type' }] },
    { source: '/((?!api/webhooks/).*)', has: [{ type: 'header', key: 'next-action' }] },
    // Routes that are no action, but for those that only read.
    '/api/((?!webhooks/|health$|ready$|plans$|checkout/status$|account/version$).*)',
    // Once a day, for a shopper who is signed in (lib/auth/session.ts).
    {
      source: '/((?!api/|_next/).*)',
      has: [{ type: 'cookie', key: 'storefront.session' }],
      missing: [{ type: 'cookie', key: 'storefront.fresh' }],
    },
    {
      source: '/((?!api/|_next/).*)',
      has: [{ type: 'cookie', key: '__Host-storefront.session' }],
      missing: [{ type: 'cookie', key: '__Host-storefront.fresh' }],
    },
    { source: '/((?!api/|_next/).*)', has: [{ type: 'query', key: 'problem' }] },
    { source: '/((?!api/|_next/).*)', has: [{ type: 'query', key: 'answer' }] },
    // Whatever is no page: a new page has to be named here and below, or it answers 404.
    '/((?!api/|_next/|(?:de|es|en-XA|ar-XB)$|(?:(?:de|es|en-XA|ar-XB)/)?(?:sign-in|compare|opengraph-image|plans/[\\w-]{1,64}(?:/opengraph-image)?|account/(?:plans|sims|return|sims/[^/]+/install)|checkout/callback)$|en/|[^/.]+\\.[^/]*$).+)',
  ],
};

const pages =
  /^\/(?:$|(?:sign-in|compare|opengraph-image|plans\/[\w-]{1,64}(?:\/opengraph-image)?|account\/(?:plans|sims|return|sims\/[^/]+\/install)|checkout\/callback)$)/;

const noPage = /^\/(?:api\/|_next\/|[^/.]+\.[^/]*$)/;

/**
 * Refuses what no page of the store has sent, prolongs sessions, and gives a page that tells of a
 * problem its HTTP status. The first two cannot be done, or would be forgotten, in the pages themselves.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { method, nextUrl, headers, cookies } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    const refusal = refusalOf(headers);
    if (refusal) return refuse(refusal, nextUrl.pathname);
    return (await wayOfOutdated(request)) ?? NextResponse.next();
  }
  if (noPage.test(nextUrl.pathname)) return NextResponse.next();
  const response = answer(statusOf(nextUrl));
  if (cookies.has(freshCookieName())) return response;
  for (const cookie of await renewSession(cookies.get(sessionCookieName())?.value)) {
    response.cookies.set(cookie);
  }
  return response;
}

function statusOf({ pathname, searchParams: query }: NextRequest['nextUrl']): number | undefined {
  const { path } = splitLocale(pathname);
  if (!pages.test(path)) return 404;
  const late = justAnswered(query.get('answer'), pathname);
  if (late) return late;
  const problem = query.get('problem');
  const checkout = path === '/' ? readProblem(problem) : null;
  if (checkout) return problemStatus[checkout];
  const task = path === '/account/plans' ? readTaskProblem(problem) : null;
  if (task) return taskProblemStatus[task];
  const signIn = path === '/sign-in' ? readSignInProblem(problem) : null;
  return signIn ? signInProblemStatus[signIn] : undefined;
}

function answer(status: number | undefined): NextResponse {
  if (!status) return NextResponse.next();
  const headers = status === 503 || status === 429 ? { 'retry-after': '5' } : {};
  return NextResponse.next({ status, headers });
}

function refuse(status: 403 | 413, path: string): NextResponse {
  log('request refused', { route: path, status, kind: status === 403 ? 'foreign' : 'too-large' });
  const t = translator(splitLocale(path).locale);
  return new NextResponse(t(status === 403 ? 'request.foreign' : 'request.too-large'), {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
