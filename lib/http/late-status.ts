import 'server-only';
import { redirect } from 'next/navigation';
import { isSigned, sign } from '@/lib/platform/seal';
import { type Fields, queryOfFields } from '@/lib/platform/with-query';

/** The statuses that a page knows only once it is being rendered. */
export type LateStatus = 404 | 410 | 500 | 503;

/** How long a mark holds before the page asks Gigs again. */
const MARK_LIFETIME_MS = 5_000;

/**
 * Answers with this HTTP status: the page redirects to itself with the status and the time, signed,
 * in the query, and proxy.ts sets the status of that response. For public pages only
 * (docs/adr/0004).
 */
export function redirectWithStatus(status: LateStatus, path: string, query: Fields = {}): never {
  const next = queryOfFields(query);
  const said = `${status}.${Date.now()}`;
  next.set('answer', `${said}.${sign('answer', said + path)}`);
  redirect(`${path}?${next}`);
}

/** The status in a valid mark of this page, or null: then the page has to find out again. */
export function readStatusMark(mark: unknown, path: string): LateStatus | null {
  if (typeof mark !== 'string' || mark.length > 100) return null;
  const [, said, status, moment, proof] =
    /^((404|410|500|503)\.(\d{13}))\.([\w-]+)$/.exec(mark) ?? [];
  // The clock of the instance that marked it may be ahead.
  const age = Math.abs(Date.now() - Number(moment));
  if (!said || !proof || !(age < MARK_LIFETIME_MS)) return null;
  return isSigned('answer', said + path, proof) ? (Number(status) as LateStatus) : null;
}
