import 'server-only';
import { type ConnectSession, getConnectSession } from '@/lib/gigs/connect-sessions';
import { type GigsError, isUnknown, needsBrand } from '@/lib/gigs/error';
import { isProjectUnknown } from '@/lib/gigs/project';
import { referenceOf } from '@/lib/platform/reference';
import { fail, ok, type Result } from '@/lib/platform/result';
import { findUser, isNoUser, type NoUser, resolveGigsUser } from '@/lib/shopper/gigs-user';
import type { Shopper } from '@/lib/shopper/server';
import { carries, type Hint, type ReturnKind, readArrival } from './arrival';
import { type ConnectRecords, openRecord } from './record';

/** Who comes back. */
export type Visitor = {
  shopper: Shopper | null;
  /** The sealed records of the checkouts that this browser began, from its cookies. */
  begunHere: readonly string[];
};

type Rules<K extends ReturnKind, Now> = {
  /** Whether the session is of the record's intent and subject. */
  isOf(session: ConnectSession, record: ConnectRecords[K]): boolean;
  /** The user that Connect was opened for, null where only Connect knows. */
  userOf(record: ConnectRecords[K]): string | null;
  /** What Gigs holds now of the record's subject for a user, null for none. */
  read(user: string | null, record: ConnectRecords[K]): Promise<Result<Now, GigsError>>;
  /** Whether that alone tells what came of it, without the session. */
  proves?(now: Now, record: ConnectRecords[K]): boolean;
};

type Verified<K extends ReturnKind, Now> = {
  said: { hint: Hint; record: ConnectRecords[K]; reference: string };
  /** Whose subject it is, null for nobody's. */
  user: string | null;
  now: Now;
};

type Unverified<K extends ReturnKind> = {
  state: 'not-found' | 'unavailable' | 'unread';
  said?: Verified<K, unknown>['said'];
};

/**
 * Verifies a return before anything is told: sealed by this store, asked for by its shopper, and
 * the session the one that carries the sealed record. "Not theirs" and "does not exist" are the
 * same answer.
 */
export async function verifyReturn<K extends ReturnKind, Now>(
  kind: K,
  query: Record<string, unknown>,
  visitor: Visitor,
  rules: Rules<K, Now>,
): Promise<Result<Verified<K, Now>, Unverified<K>>> {
  const notFound = fail<Unverified<K>>({ state: 'not-found' });
  const arrival = readArrival(query, kind);
  const record = arrival && (await openRecord(kind, arrival.sealed));
  if (!arrival || !record || !mayAsk(record, arrival.sealed, visitor)) return notFound;
  const said = { hint: arrival.hint, record, reference: referenceOf(arrival.sessionId) };
  const unread = (error: GigsError | NoUser) =>
    fail<Unverified<K>>({
      state: !isNoUser(error) && needsBrand(error) ? 'unread' : 'unavailable',
      said,
    });

  const known = userOf(visitor.shopper, kind);
  const [session, user, early] = await Promise.all([
    getConnectSession(arrival.sessionId),
    known,
    readExpected(known, record, rules),
  ]);
  const isProven = early.now.ok && rules.proves?.(early.now.value, record) === true;
  if (!session.ok && !isHidden(session.error, record, isProven)) {
    if (!isUnknown(session.error)) return unread(session.error);
    const isOnUs = session.error.kind === 'not-found' && (await isProjectUnknown());
    return isOnUs ? unread(session.error) : notFound;
  }
  if (session.ok && !rules.isOf(session.value, record)) return notFound;
  if (!user.ok) return isNoUser(user.error) && kind === 'intent' ? notFound : unread(user.error);
  const owner = session.ok ? (session.value.user ?? null) : null;
  const sealedFor = rules.userOf(record);
  if (owner === null && sealedFor !== null && sealedFor !== user.value) return notFound;
  if (!session.ok) {
    return early.now.ok ? ok({ said, ...early, now: early.now.value }) : unread(early.now.error);
  }

  const { callbackUrl } = session.value;
  const isCarried = carries(session.value, kind, arrival.sealed);
  if (visitor.shopper && owner !== null && owner !== user.value) {
    if (!isCarried || record.email === null || visitor.shopper.isNamed) return notFound;
    const theirs = await isUserOf(record.email, owner, user.value, kind);
    if (!theirs.ok) return isNoUser(theirs.error) ? notFound : unread(theirs.error);
    if (!theirs.value) return notFound;
  }
  // It is also known by its signed-in owner, should the session have lost its address.
  const isOwners = visitor.shopper && owner !== null && !callbackUrl;
  if (!isCarried && !isOwners) return notFound;

  // Opened signed out, and Connect has not said for whom: theirs alone whose browser began it.
  const isTheirs = record.email !== null || visitor.begunHere.includes(arrival.sealed);
  const subject = owner ?? (isTheirs ? early.user : null);
  const now = subject === early.user ? early.now : await rules.read(subject, record);
  return now.ok ? ok({ said, user: subject, now: now.value }) : unread(now.error);
}

/**
 * Whether a session need not be seen, as Gigs may refuse to show one after its use or forget it:
 * its own shopper is told all the same what their account holds, by the sealed record. As the id of
 * one that Gigs does not know may be forged, it has to hold something then.
 */
function isHidden(
  error: GigsError,
  { email }: ConnectRecords[ReturnKind],
  isProven: boolean,
): boolean {
  return email !== null && (error.kind === 'forbidden' || (isProven && isUnknown(error)));
}

/** Its shopper may ask; a purchase begun signed out also answers to the browser that began it. */
function mayAsk(
  { email }: ConnectRecords[ReturnKind],
  sealed: string,
  { shopper, begunHere }: Visitor,
): boolean {
  if (email !== null) return shopper?.email === email;
  return shopper !== null || begunHere.includes(sealed);
}

/**
 * The visitor's user, null when signed out. A deleted shopper may have bought as a new customer.
 */
async function userOf(
  shopper: Shopper | null,
  kind: ReturnKind,
): Promise<Result<string | null, GigsError | NoUser>> {
  if (!shopper) return ok(null);
  const user = await resolveGigsUser(shopper);
  return !user.ok && user.error === 'deleted' && kind === 'checkout' ? ok(null) : user;
}

/** Reads the subject while the session is read: for the user that it will most probably name. */
async function readExpected<K extends ReturnKind, Now>(
  known: ReturnType<typeof userOf>,
  record: ConnectRecords[K],
  rules: Rules<K, Now>,
): Promise<{ user: string | null; now: Result<Now, GigsError> }> {
  const sealed = rules.userOf(record);
  const found = sealed === null ? await known : ok(sealed);
  const user = found.ok ? found.value : null;
  return { user, now: await rules.read(user, record) };
}

/**
 * Whether a session's user is that of an e-mail although another one, or none, was known of it:
 * created by Connect a moment ago, when the search may not find it yet, or remade since sign-in.
 */
async function isUserOf(
  email: string,
  owner: string,
  known: string | null,
  kind: ReturnKind,
): Promise<Result<boolean, GigsError | NoUser>> {
  if (known === null && kind === 'checkout') return ok(true);
  const current = await findUser(email);
  return current.ok ? ok(current.value === owner) : current;
}
