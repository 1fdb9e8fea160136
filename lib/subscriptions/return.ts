import 'server-only';
import { carries, readArrival } from '@/lib/connect/arrival';
import type { Hint } from '@/lib/connect/hint';
import { type ConnectSession, getConnectSession } from '@/lib/gigs/connect-sessions';
import { isUnknown } from '@/lib/gigs/error';
import { findUser, isNoUser, resolveGigsUser } from '@/lib/shopper/gigs-user';
import type { Shopper } from '@/lib/shopper/server';
import { readSnapshot, type Snapshot } from './intent-snapshot';
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

const nothingSaid = { hint: null, task: null, news: null, reference: null, open: false };

const notFound: Returned = { ...nothingSaid, state: 'not-found' };
const unavailable: Returned = { ...nothingSaid, state: 'unavailable' };

/**
 * The truth about one task, read from Gigs: sealed by this store for this shopper, and the session the
 * one that carries it. "Not yours" and "does not exist" are the same answer.
 */
export async function confirmTask(
  query: Record<string, unknown>,
  shopper: Shopper,
): Promise<Returned> {
  const arrival = readArrival(query, 'task');
  if (!arrival) return notFound;
  const { sessionId, sealed, hint } = arrival;
  const task = await openTask(sealed);
  if (!task || task.email !== shopper.email) return notFound;

  const [session, user, facts] = await Promise.all([
    getConnectSession(sessionId),
    resolveGigsUser(shopper),
    readSnapshot(task.user, task),
  ]);
  if (!session.ok) return isUnknown(session.error) ? notFound : unavailable;
  if (!isOfTask(session.value, task, sealed)) return notFound;
  if (!user.ok) return isNoUser(user.error) ? notFound : unavailable;
  if (user.value !== task.user) {
    // The id known since sign-in may be that of an account made anew since.
    const current = await findUser(shopper.email);
    if (!current.ok) return isNoUser(current.error) ? notFound : unavailable;
    if (current.value !== task.user) return notFound;
  }
  if (!facts.ok) return unavailable;

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

function isOfTask(session: ConnectSession, task: Task, sealed: string): boolean {
  const { intent, user } = session;
  return intent.type === task.intent && user === task.user && carries(session, 'task', sealed);
}

function hasSameName({ before }: Task, { fullName }: Snapshot): boolean {
  return fullName !== null && isFingerprintOf(fullName, before.name);
}
