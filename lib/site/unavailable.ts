import { redirect } from 'next/navigation';

/** How long the answer "cannot say right now" stands before Gigs is asked again, in milliseconds. */
const STANDS_FOR = 5_000;

/**
 * Answers with HTTP 503. A page cannot set its own status, so it redirects to itself with the
 * moment of the failure in the query, and proxy.ts puts the status on that answer.
 */
export function answerUnavailable(path: string, query: Record<string, unknown> = {}): never {
  const kept = Object.entries(query).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as [string, string]] : [],
  );
  const next = new URLSearchParams(kept);
  next.set('unavailable', String(Date.now()));
  redirect(`${path}?${next}`);
}

/** Whether a query says that Gigs was found unavailable only just now. */
export function isJustUnavailable(moment: unknown): boolean {
  const age = Date.now() - Number(typeof moment === 'string' ? moment : Number.NaN);
  return age >= 0 && age < STANDS_FOR;
}
