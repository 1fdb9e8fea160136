import { redirect } from 'next/navigation';

/** The statuses that a page finds out only while it is being rendered. */
export type LateStatus = 404 | 503;

/** How long such an answer stands before Gigs is asked again, in milliseconds. */
const STANDS_FOR = 5_000;

/**
 * Answers with this HTTP status. A page cannot set its own (and `notFound()` leaves the page blank
 * without JavaScript), so it redirects to itself with the status and the moment in the query, and
 * proxy.ts puts the status on that answer. docs/adr/0004.
 */
export function answerWith(status: LateStatus, path: string, query: object = {}): never {
  const next = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'string') next.set(name, value);
  }
  next.set('answer', `${status}.${Date.now()}`);
  redirect(`${path}?${next}`);
}

/** The status that this page found out only just now, or null when it has to find out again. */
export function justAnswered(mark: unknown): LateStatus | null {
  const [, status, moment] = /^(404|503)\.(\d{1,15})$/.exec(String(mark)) ?? [];
  const age = Date.now() - Number(moment);
  return age >= 0 && age < STANDS_FOR ? (Number(status) as LateStatus) : null;
}
