import { type NextRequest, NextResponse } from 'next/server';
import { readSignInProblem, signInProblemStatus } from '@/lib/auth/problem';
import { problemStatus, readProblem } from '@/lib/checkout/problem';
import { isJustUnavailable } from '@/lib/site/unavailable';

/** Only answers that tell of a problem pass through here; every other page is untouched. */
export const config = {
  matcher: [
    { source: '/((?!api/|_next/).*)', has: [{ type: 'query', key: 'problem' }] },
    { source: '/((?!api/|_next/).*)', has: [{ type: 'query', key: 'unavailable' }] },
  ],
};

/** Gives a page that tells of a problem its HTTP status, which the page itself cannot set. */
export function proxy(request: NextRequest): NextResponse {
  const query = request.nextUrl.searchParams;
  if (request.method !== 'GET') return NextResponse.next();
  if (isJustUnavailable(query.get('unavailable'))) return answer(503);
  const checkout = readProblem(query.get('problem'));
  if (checkout) return answer(problemStatus[checkout]);
  const signIn = readSignInProblem(query.get('problem'));
  return signIn ? answer(signInProblemStatus[signIn]) : NextResponse.next();
}

function answer(status: number): NextResponse {
  const headers = status === 503 || status === 429 ? { 'retry-after': '5' } : {};
  return NextResponse.next({ status, headers });
}
