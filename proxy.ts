import { type NextRequest, NextResponse } from 'next/server';
import { readSignInProblem, signInProblemStatus } from '@/lib/auth/problem';
import { problemStatus, readProblem } from '@/lib/checkout/problem';
import { justAnswered } from '@/lib/site/answer';

/** Only answers that tell of a problem pass through here; every other page is untouched. */
export const config = {
  matcher: [
    { source: '/((?!api/|_next/).*)', has: [{ type: 'query', key: 'problem' }] },
    { source: '/((?!api/|_next/).*)', has: [{ type: 'query', key: 'answer' }] },
    // Whatever is no page: a new page has to be named here, or it answers 404.
    '/((?!api/|_next/|sign-in$|account/plans$|account/sims$|checkout/callback$|en/|[^/.]+\\.[^/]*$).+)',
  ],
};

const pages = /^\/(?:$|sign-in$|account\/(?:plans|sims)$|checkout\/callback$)/;

/** Gives a page that tells of a problem its HTTP status, which the page itself cannot set. */
export function proxy({ method, nextUrl }: NextRequest): NextResponse {
  if (method !== 'GET' && method !== 'HEAD') return NextResponse.next();
  if (!pages.test(nextUrl.pathname)) return answer(404);
  const query = nextUrl.searchParams;
  const late = justAnswered(query.get('answer'), nextUrl.pathname);
  if (late) return answer(late);
  const problem = query.get('problem');
  const checkout = nextUrl.pathname === '/' ? readProblem(problem) : null;
  if (checkout) return answer(problemStatus[checkout]);
  const signIn = nextUrl.pathname === '/sign-in' ? readSignInProblem(problem) : null;
  return signIn ? answer(signInProblemStatus[signIn]) : NextResponse.next();
}

function answer(status: number): NextResponse {
  const headers = status === 503 || status === 429 ? { 'retry-after': '5' } : {};
  return NextResponse.next({ status, headers });
}
