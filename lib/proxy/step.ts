import type { NextRequest, NextResponse } from 'next/server';
import type { StoreCookie } from '@/lib/http/cookies';

/** What the page gets and what its response gets beside the page's own. */
export type Passed = {
  /** The headers of the request as the page sees them. */
  request: Headers;
  headers: Headers;
  cookies: StoreCookie[];
  status?: number;
};

/** One duty of proxy.ts: it answers the request itself, or adds to what is passed on. */
export type Step = (
  request: NextRequest,
  passed: Passed,
) => NextResponse | undefined | Promise<NextResponse | undefined>;

/** Whether a request changes nothing, so that anybody may send it. */
export function reads({ method }: Pick<NextRequest, 'method'>): boolean {
  return method === 'GET' || method === 'HEAD';
}
