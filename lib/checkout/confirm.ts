import 'server-only';
import { carries, readArrival } from '@/lib/connect/arrival';
import type { Hint } from '@/lib/connect/hint';
import { type ConnectSession, getConnectSession } from '@/lib/gigs/connect-sessions';
import { type GigsError, isUnknown } from '@/lib/gigs/error';
import { fail, ok, type Result } from '@/lib/platform/result';
import { findUser, resolveGigsUser } from '@/lib/shopper/gigs-user';
import type { Shopper } from '@/lib/shopper/server';
import { listMySubscriptions } from '@/lib/subscriptions/list';
import type { Subscription } from '@/lib/subscriptions/types';
import { type CheckoutRecord, openRecord } from './record';
import {
  type CheckoutState,
  findPurchase,
  isFinal,
  mayHoldPurchase,
  stateOfCheckout,
} from './state';

/** What may be said about a checkout. `purchase` is set only for its signed-in owner. */
export type Confirmation = {
  state: CheckoutState;
  hint: Hint;
  record: CheckoutRecord | null;
  purchase: Subscription | null;
  /** Whether Gigs holds anything of it, also when it may not be shown. */
  found: boolean;
  /** Whether it may still change by itself, so that the page goes on asking. */
  open: boolean;
  /** The session id, to quote to support. It opens nothing. */
  reference: string | null;
};

type Visitor = {
  shopper: Shopper | null;
  /** The sealed records of the checkouts that this browser began, from its cookies. */
  begunHere: readonly string[];
};

const nothingSaid = { hint: null, record: null, purchase: null, found: false, reference: null };

const notFound: Confirmation = { ...nothingSaid, state: 'not-found', open: false };

/**
 * The truth about one checkout, read from Gigs: the session must be the one that carries this sealed
 * record, and the visitor its shopper. "Not yours" and "does not exist" are the same answer.
 */
export async function confirmCheckout(
  query: Record<string, unknown>,
  visitor: Visitor,
): Promise<Confirmation> {
  const arrival = readArrival(query, 'checkout');
  if (!arrival) return notFound;
  const { sessionId, sealed, hint } = arrival;
  const record = await openRecord(sealed);
  if (!record || !mayAsk(record, sealed, visitor)) return notFound;

  const said = { hint, record, reference: sessionId };
  const unavailable: Confirmation = { ...nothingSaid, ...said, state: 'unavailable', open: true };

  const [session, known] = await Promise.all([
    getConnectSession(sessionId),
    visitor.shopper ? readMine(visitor.shopper) : null,
  ]);
  if (!session.ok) return isUnknown(session.error) ? notFound : unavailable;
  if (!isOfRecord(session.value, record)) return notFound;
  if (known && !known.ok) return unavailable;

  const owner = session.value.user ?? null;
  const carried = carries(session.value, 'checkout', sealed);
  const differs = known !== null && owner !== null && known.value.user !== owner;
  const isNew =
    differs &&
    record.email !== null &&
    carried &&
    (await isNowOf(record.email, known.value.user, owner));
  if (differs && !isNew) return notFound;
  const ownerIsHere = known !== null && owner !== null;
  if (!carried && !(ownerIsHere && !session.value.callbackUrl)) return notFound;
  const mine = isNew || !known ? await readOf(owner) : known;
  if (!mine.ok) return unavailable;

  // Begun signed out and nobody logged in at Connect: whatever the visitor has is not of this checkout.
  const nobodyCame = record.email === null && owner === null;
  const purchase = nobodyCame ? null : findPurchase(mine.value.subscriptions, record);
  if (!purchase && !nobodyCame && mayHoldPurchase(mine.value.subscriptions, record)) {
    return unavailable;
  }
  const state = stateOfCheckout(purchase, hint, record.startedAt, Date.now());
  const open = !isFinal(state) || purchase?.status === 'initiated';
  const found = purchase !== null;
  return { ...said, state, open, found, purchase: visitor.shopper ? purchase : null };
}

/** Its shopper may know of it; one begun signed out, whoever has the browser that began it. */
export function isOwn(record: CheckoutRecord, shopper: Shopper | null, here: boolean): boolean {
  return record.email === null ? here : record.email === shopper?.email;
}

/** Its shopper may ask; a checkout begun signed out also answers to the browser that began it. */
function mayAsk(record: CheckoutRecord, sealed: string, { shopper, begunHere }: Visitor): boolean {
  if (record.email !== null) return shopper?.email === record.email;
  return shopper !== null || begunHere.includes(sealed);
}

/** Whether a session is of the record's intent, plan and SIM; Connect may add the SIM picked there. */
function isOfRecord({ intent }: ConnectSession, record: CheckoutRecord): boolean {
  const bought = intent.checkoutNewSubscription;
  if (intent.type !== 'checkoutNewSubscription' || !bought) return false;
  return bought.plan === record.plan && (record.sim === null || bought.sim === record.sim);
}

/**
 * Whether a session's user is this shopper's although it is not the one known of them: created by
 * Connect a moment ago, when the e-mail may not find it yet, or made anew since sign-in.
 */
async function isNowOf(email: string, known: string | null, owner: string): Promise<boolean> {
  if (known === null) return true;
  const current = await findUser(email);
  return current.ok && current.value === owner;
}

type Mine = { user: string | null; subscriptions: Subscription[] };

async function readMine(shopper: Shopper): Promise<Result<Mine, GigsError | 'closed'>> {
  const user = await resolveGigsUser(shopper);
  if (!user.ok) return user.error === 'deleted' ? readOf(null) : fail(user.error);
  return readOf(user.value);
}

async function readOf(user: string | null): Promise<Result<Mine, GigsError>> {
  if (user === null) return ok({ user, subscriptions: [] });
  const subscriptions = await listMySubscriptions(user);
  return subscriptions.ok ? ok({ user, subscriptions: subscriptions.value }) : subscriptions;
}
