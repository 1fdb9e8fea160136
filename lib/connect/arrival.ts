import { z } from 'zod';
import type { ConnectSession } from '@/lib/gigs/connect-sessions';
import { gigsId } from '@/lib/gigs/id';
import { type Hint, hintOf } from './hint';

/** Longer than any sealed value that the store makes. */
const LONGEST = 2_048;

/** The parameter of the return address that holds what the store sealed. */
type Sealed = 'checkout' | 'task';

const arrival = z.object({
  sessionId: z.string().regex(gigsId),
  sealed: z.string().min(1).max(LONGEST),
  status: z.string().max(64).optional(),
});

export type Arrival = { sessionId: string; sealed: string; hint: Hint };

/** What a return from Connect says, believed in nothing yet; null when it is incomplete or malformed. */
export function readArrival(query: Record<string, unknown>, name: Sealed): Arrival | null {
  const { session_id: sessionId, [name]: sealed, status } = query;
  const read = arrival.safeParse({ sessionId, sealed, status });
  if (!read.success) return null;
  const { data } = read;
  return { sessionId: data.sessionId, sealed: data.sealed, hint: hintOf(data.status) };
}

/**
 * The query as Connect made it (the store's own sealed value, the session, the status), for the poll
 * and for coming back after sign-in; whatever else is in the address is not kept.
 */
export function arrivalQuery(query: Record<string, unknown>, name: Sealed): Record<string, string> {
  return Object.fromEntries(
    [name, 'session_id', 'status'].flatMap((key) => {
      const value = query[key];
      return typeof value === 'string' && value.length <= LONGEST ? [[key, value]] : [];
    }),
  );
}

/** A URL's query as pages get it: a repeated parameter becomes a list, which no single value matches. */
export function queryOf(url: string): Record<string, string | string[]> {
  const { searchParams } = new URL(url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}

/** Whether a session was created with this very sealed value in its return address. */
export function carries(
  { callbackUrl }: Pick<ConnectSession, 'callbackUrl'>,
  name: Sealed,
  sealed: string,
): boolean {
  if (!callbackUrl || !URL.canParse(callbackUrl)) return false;
  return new URL(callbackUrl).searchParams.get(name) === sealed;
}
