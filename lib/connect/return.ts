import 'server-only';
import { notePurchase } from '@/lib/figures/server';
import { ok } from '@/lib/platform/result';
import type { Shopper } from '@/lib/shopper/server';
import { listMySubscriptions } from '@/lib/subscriptions/list';
import { awaitsInsertion, awaitsInstallation, isUnderway } from '@/lib/subscriptions/rules';
import type { Subscription } from '@/lib/subscriptions/types';
import type { Hint, ReturnKind } from './arrival';
import { isOfCheckout } from './checkout-intent';
import {
  type CheckoutState,
  findPurchase,
  isFinalCheckout,
  mayHoldPurchase,
  stateOfCheckout,
} from './checkout-state';
import { type IntentState, isFinalIntent, stateOfIntent } from './intent-state';
import { intentOf } from './intents';
import type { WordedNews } from './intents/intent';
import type { ConnectRecords } from './record';
import { type Visitor, verifyReturn } from './verify-return';

type ReturnOf<K extends ReturnKind, State> = {
  kind: K;
  /** `unread`: Gigs refuses to tell until the brand has mended something. */
  state: State | 'unread';
  hint: Hint;
  record: ConnectRecords[K] | null;
  /** Whether it may still change by itself, so that the page keeps polling. */
  open: boolean;
  /** What to quote to support (docs/runbook.md). It opens nothing. */
  reference: string | null;
};

/** What may be said about a purchase. */
export type CheckoutReturn = ReturnOf<'checkout', CheckoutState> & {
  /** What Gigs holds of it, also for a guest; null for nothing. */
  receipt: Receipt | null;
  /** Set only for its signed-in owner. */
  purchase: Subscription | null;
  /**
   * What its state alone does not say, also to a guest; null for nothing more. `unasked`: nobody's
   * account was read, as Connect has not said who came and nobody is signed in.
   */
  detail: ReturnType<typeof detailOf> | 'unasked';
  /** The Gigs user whose account told it, for its signed-in owner only. */
  user: string | null;
};

/** What a receipt says of a purchase. */
export type Receipt = Pick<Subscription, 'plan' | 'price' | 'phoneNumber'>;

/** What may be said about another intent, to its shopper alone. */
export type IntentReturn = ReturnOf<'intent', IntentState> & {
  news: WordedNews | null;
};

/** The state as pages and routes tell it: an unread one is a fault of the brand's settings. */
export function shownState<State extends string>(
  state: State,
): Exclude<State, 'unread'> | 'misconfigured' {
  return state === 'unread' ? 'misconfigured' : (state as Exclude<State, 'unread'>);
}

/** Whether Gigs has said what came of it. */
export function isRead({ state }: CheckoutReturn | IntentReturn): boolean {
  return state !== 'unavailable' && state !== 'unread';
}

/** Whether that is the last word on it. */
export function isSettled(returned: CheckoutReturn | IntentReturn): boolean {
  return isRead(returned) && !returned.open;
}

const nothingSaid = { hint: null, record: null, reference: null };
const noPurchase = {
  kind: 'checkout',
  receipt: null,
  purchase: null,
  detail: null,
  user: null,
} as const;

/** How long a guest's receipt holds the number: later somebody else may have the browser. */
const GUEST_NUMBER_MS = 60 * 60_000;

/** The outcome of a purchase, read from Gigs: the address only says which session to ask about. */
export async function readCheckoutReturn(
  query: Record<string, unknown>,
  visitor: Visitor,
): Promise<CheckoutReturn> {
  const verified = await verifyReturn('checkout', query, visitor, {
    isOf: isOfCheckout,
    userOf: () => null,
    read: async (user) => (user === null ? ok([]) : listMySubscriptions(user)),
    proves: (subscriptions, record) => findPurchase(subscriptions, record) !== null,
  });
  if (!verified.ok) {
    const { state, said = nothingSaid } = verified.error;
    return { ...said, ...noPurchase, state, open: state !== 'not-found' };
  }
  const { said, user, now: subscriptions } = verified.value;
  const { record } = said;
  const purchase = findPurchase(subscriptions, record);
  if (!purchase && mayHoldPurchase(subscriptions, record)) {
    return { ...said, ...noPurchase, state: 'unavailable', open: true };
  }
  if (purchase) notePurchase(purchase.id);
  const isUnasked = user === null && record.email === null;
  const now = Date.now();
  const state = stateOfCheckout(purchase, said.hint, record.startedAt, now);
  const showsNumber = visitor.shopper !== null || now - record.startedAt < GUEST_NUMBER_MS;
  return {
    ...said,
    kind: 'checkout',
    state,
    receipt: purchase && receiptOf(purchase, showsNumber),
    open: !isFinalCheckout(state) || purchase?.status === 'initiated',
    detail: purchase ? detailOf(purchase) : isUnasked ? 'unasked' : null,
    purchase: visitor.shopper ? purchase : null,
    user: visitor.shopper ? user : null,
  };
}

/**
 * `ended`: it was active, so the checkout did lead to a plan. `install`: it starts once its eSIM is
 * used. `insert`: once its physical SIM is. `transfer`: once the number has been transferred.
 */
function detailOf(
  purchase: Subscription,
): 'ended' | 'limited' | 'install' | 'insert' | 'transfer' | null {
  const { status, activatedAt, porting } = purchase;
  if (status === 'ended' && activatedAt !== null) return 'ended';
  if (status === 'restricted') return 'limited';
  if (awaitsInstallation(purchase)) return 'install';
  if (awaitsInsertion(purchase)) return 'insert';
  return status === 'pending' && porting && isUnderway(porting) ? 'transfer' : null;
}

function receiptOf({ plan, price, phoneNumber }: Subscription, showsNumber: boolean): Receipt {
  return { plan, price, phoneNumber: showsNumber ? phoneNumber : null };
}

/** The outcome of any other intent, read from Gigs; not found for anybody but its shopper. */
export async function readIntentReturn(
  query: Record<string, unknown>,
  shopper: Shopper | null,
): Promise<IntentReturn> {
  const verified = await verifyReturn(
    'intent',
    query,
    { shopper, begunHere: [] },
    {
      // Gigs may not say whose a session is; the sealed record that it carries does.
      isOf: ({ intent, user }, record) =>
        intent.type === record.intent && (user ?? record.user) === record.user,
      userOf: ({ user }) => user,
      read: (user, record) => intentOf(record.intent).compare(user ?? '', record, record.before),
    },
  );
  if (!verified.ok) {
    const { state } = verified.error;
    return { ...nothingSaid, kind: 'intent', news: null, state, open: false };
  }
  const { said, now: outcome } = verified.value;
  const state = stateOfIntent(outcome, said.hint, said.record.startedAt, Date.now());
  return {
    ...said,
    kind: 'intent',
    state,
    news: 'news' in outcome ? outcome.news : null,
    open: !isFinalIntent(state),
  };
}
