import 'server-only';
import { redirect } from 'next/navigation';
import { isSigned, sign } from '@/lib/platform/seal';

/** The statuses that a page finds out only while it is being rendered. */
export type LateStatus = 404 | 410 | 503;

/** How long such an answer stands before Gigs is asked again, in milliseconds. */
const STANDS_FOR = 5_000;

/**
 * Answers with this HTTP status. A page cannot set its own (and `notFound()` leaves the page blank
 * without JavaScript), so it redirects to itself with the status and the moment, signed, in the
 * query, and proxy.ts puts the status on that answer. docs/adr/0004.
 */
export function redirectWithStatus(status: LateStatus, path: string, query: object = {}): never {
  const next = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'string') next.set(name, value);
  }
  const said = `${status}.${Date.now()}`;
  next.set('answer', `${said}.${sign('answer', said + path)}`);
  redirect(`${path}?${next}`);
}

/** The status that this page found out only just now, or null when it has to find out again. */
export function readStatusMark(mark: unknown, path: string): LateStatus | null {
  if (typeof mark !== 'string' || mark.length > 100) return null;
  const [, said, status, moment, proof] = /^((404|410|503)\.(\d{13}))\.([\w-]+)$/.exec(mark) ?? [];
  const age = Date.now() - Number(moment);
  if (!said || !proof || !(age >= 0 && age < STANDS_FOR)) return null;
  return isSigned('answer', said + path, proof) ? (Number(status) as LateStatus) : null;
}
