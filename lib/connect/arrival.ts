import { z } from 'zod';
import type { ConnectSession } from '@/lib/gigs/connect-sessions';
import { gigsId } from '@/lib/gigs/id';
import { ownValue } from '@/lib/platform/own-property';

/** Longer than any sealed record that the store makes. */
export const MAX_SEALED_LENGTH = 2_048;

/** What Connect returns from: a purchase, or any other intent. */
export type ReturnKind = 'checkout' | 'intent';

/** The query parameter that holds its sealed record, and what that is sealed for. */
export const returnParams = { checkout: 'checkout', intent: 'task' } as const;

/** What Connect's `status` suggests: it chooses words, never a state that claims a purchase. */
export type Hint = 'success' | 'aborted' | 'expired' | 'misconfigured' | null;

const hints = {
  success: 'success',
  user_aborted: 'aborted',
  auth_expired: 'expired',
  bad_configuration: 'misconfigured',
  not_allowed: 'misconfigured',
} as const;

/** The hint in a `status` parameter; an unknown one counts as absent. */
export function hintOf(status: string | undefined): Hint {
  return ownValue(hints, status) ?? null;
}

const arrival = z.object({
  sessionId: z.string().regex(gigsId),
  sealed: z.string().min(1).max(MAX_SEALED_LENGTH),
  /** A hint alone: an odd one does not hide the order. */
  status: z.string().max(64).optional().catch(undefined),
});

export type Arrival = { sessionId: string; sealed: string; hint: Hint };

/** The unverified query that Connect returned with; null when it is incomplete or malformed. */
export function readArrival(query: Record<string, unknown>, kind: ReturnKind): Arrival | null {
  const [sessionId, sealed, status] = ['session_id', returnParams[kind], 'status'].map((key) =>
    onlyValue(query[key]),
  );
  const read = arrival.safeParse({ sessionId, sealed, status });
  if (!read.success) return null;
  const { data } = read;
  return { sessionId: data.sessionId, sealed: data.sealed, hint: hintOf(data.status) };
}

/**
 * The query as Connect made it (sealed record, session, status), for polling and for the return
 * after sign-in. Anything else in the address is dropped.
 */
export function arrivalQuery(
  query: Record<string, unknown>,
  kind: ReturnKind,
): Record<string, string> {
  return Object.fromEntries(
    [returnParams[kind], 'session_id', 'status'].flatMap((key) => {
      const value = onlyValue(query[key]);
      return typeof value === 'string' && value.length <= MAX_SEALED_LENGTH ? [[key, value]] : [];
    }),
  );
}

/** The one value of a parameter, also where an address repeats it. */
function onlyValue(value: unknown): unknown {
  const values = new Set(Array.isArray(value) ? value : [value]);
  return values.size === 1 ? [...values][0] : undefined;
}

/**
 * A URL's query as pages get it: a repeated parameter becomes a list, which no single value
 * matches.
 */
export function queryOf(url: string): Record<string, string | string[]> {
  const { searchParams } = new URL(url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}

/** Whether a session was created with this very sealed record in its return address. */
export function carries(
  { callbackUrl }: Pick<ConnectSession, 'callbackUrl'>,
  kind: ReturnKind,
  sealed: string,
): boolean {
  if (!callbackUrl || !URL.canParse(callbackUrl)) return false;
  return new URL(callbackUrl).searchParams.get(returnParams[kind]) === sealed;
}
