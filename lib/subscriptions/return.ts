import 'server-only';
import { z } from 'zod';
import { findUser, resolveGigsUser } from '@/lib/auth/gigs-user';
import { isNoUser } from '@/lib/auth/no-user';
import type { Shopper } from '@/lib/auth/shopper';
import { type Hint, hintOf } from '@/lib/checkout/truth';
import { type ConnectSession, getConnectSession } from '@/lib/gigs/connect-sessions';
import { type Facts, readFacts } from './facts';
import { decide, isOpenState, type News, outcomeOf, type ReturnState } from './outcome';
import { isFingerprintOf, openTask, type Task } from './task';

/** What may be said about a task, to the shopper whose it is and nobody else. */
export type Returned = {
  state: ReturnState;
  hint: Hint;
  task: Task | null;
  news: News | null;
  /** Whether it may still change by itself, so that the page goes on asking. */
  open: boolean;
  /** The session id, to quote to support. It opens nothing. */
  reference: string | null;
};

const LONGEST = 2_048;

const arrival = z.object({
  session_id: z.string().regex(/^[\w-]{1,64}$/),
  task: z.string().min(1).max(LONGEST),
  status: z.string().max(64).optional(),
});

const nothingSaid = { hint: null, task: null, news: null, reference: null, open: false };

/** What a page says that found out only just now (docs/adr/0004). */
export const lateReturn: Record<404 | 503, Returned> = {
  404: { ...nothingSaid, state: 'not-found' },
  503: { ...nothingSaid, state: 'unavailable' },
};

const notFound = lateReturn[404];
const unavailable = lateReturn[503];

/** The parameters of an arrival from Connect, for coming back after sign-in; whatever else is dropped. */
export function returnQuery(query: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.keys(arrival.shape).flatMap((name) => {
      const value = query[name];
      return typeof value === 'string' && value.length <= LONGEST ? [[name, value]] : [];
    }),
  );
}

/**
 * The truth about one task, read from Gigs: sealed by this store for this shopper, and the session the
 * one that carries it. "Not yours" and "does not exist" are the same answer.
 */
export async function confirmTask(
  query: Record<string, unknown>,
  shopper: Shopper,
): Promise<Returned> {
  const arrived = arrival.safeParse(query);
  if (!arrived.success) return notFound;
  const { session_id: sessionId, task: sealed, status } = arrived.data;
  const task = await openTask(sealed);
  if (!task || task.email !== shopper.email) return notFound;

  const [session, user, facts] = await Promise.all([
    getConnectSession(sessionId),
    resolveGigsUser(shopper),
    readFacts(task.user, task),
  ]);
  if (!session.ok) {
    const { kind } = session.error;
    return kind === 'not-found' || kind === 'invalid' ? notFound : unavailable;
  }
  if (!isOfTask(session.value, task, sealed)) return notFound;
  if (!user.ok) return isNoUser(user.error) ? notFound : unavailable;
  if (user.value !== task.user) {
    // The id known since sign-in may be that of an account made anew since.
    const current = await findUser(shopper.email);
    if (!current.ok) return isNoUser(current.error) ? notFound : unavailable;
    if (current.value !== task.user) return notFound;
  }
  if (!facts.ok) return unavailable;

  const hint = hintOf(status);
  const outcome = outcomeOf(task, facts.value, hasSameName(task, facts.value));
  const state = decide(outcome, hint, task.startedAt, Date.now());
  return {
    state,
    hint,
    task,
    news: 'news' in outcome ? outcome.news : null,
    open: isOpenState(state),
    reference: sessionId,
  };
}

function isOfTask({ intent, user, callbackUrl }: ConnectSession, task: Task, sealed: string) {
  if (intent.type !== task.intent || user !== task.user) return false;
  if (!callbackUrl || !URL.canParse(callbackUrl)) return false;
  return new URL(callbackUrl).searchParams.get('task') === sealed;
}

function hasSameName({ before }: Task, { fullName }: Facts): boolean {
  return fullName !== null && isFingerprintOf(fullName, before.name);
}
