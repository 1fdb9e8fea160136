import type { Hint } from '@/lib/connect/hint';
import type { Subscription } from '@/lib/subscriptions/types';
import type { CheckoutRecord } from './record';

/** What a callback page can say about a purchase (`data-checkout-state`). */
export type CheckoutState =
  | 'active'
  | 'activating'
  | 'checking'
  | 'not-completed'
  | 'aborted'
  | 'expired'
  | 'misconfigured'
  | 'not-found'
  | 'unavailable';

/** For checkouts started signed out: how far Gigs' clock may be behind ours. */
const CLOCK_SLACK = 2 * 60_000;

/**
 * After this long without a subscription nothing more is to be expected of a return without a hint.
 */
const PATIENCE = 30 * 60_000;

/**
 * The subscription that this checkout brought about: of its plan, on its SIM where one was chosen
 * (a pending one may not name it yet), created after the checkout began. Nothing at Gigs links the
 * two, so the newest subscription from before is the border, which needs no clock of ours.
 */
export function findPurchase(
  subscriptions: Subscription[],
  record: CheckoutRecord,
): Subscription | null {
  const border = record.newestBefore ?? record.startedAt - CLOCK_SLACK;
  const matches = subscriptions.filter(
    (one) => isOfChoice(one, record) && Date.parse(one.createdAt) > border,
  );
  const oldestFirst = matches.toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  return oldestFirst.find((match) => !neverCameToLife(match)) ?? oldestFirst[0] ?? null;
}

/** Whether one of these may be the purchase, but does not say when it was created. */
export function mayHoldPurchase(subscriptions: Subscription[], record: CheckoutRecord): boolean {
  return subscriptions.some(
    (one) => isOfChoice(one, record) && Number.isNaN(Date.parse(one.createdAt)),
  );
}

function isOfChoice({ plan, sim }: Subscription, record: CheckoutRecord): boolean {
  const onSim = record.sim === null || sim === null || sim.id === record.sim;
  return plan.id === record.plan && onSim;
}

/** The state of a checkout: what Gigs holds wins over what the address hints at. */
export function stateOfCheckout(
  purchase: Subscription | null,
  hint: Hint,
  startedAt: number,
  now: number,
): CheckoutState {
  if (purchase) return stateOf(purchase.status);
  if (hint === 'success') return 'checking';
  if (hint) return hint;
  return now - startedAt < PATIENCE ? 'checking' : 'not-completed';
}

/** Whether the page should keep polling. */
export function isFinal(state: CheckoutState): boolean {
  return state !== 'activating' && state !== 'checking' && state !== 'unavailable';
}

/** An order whose payment failed: a later one of the same checkout counts instead. */
function neverCameToLife({ status, activatedAt }: Subscription): boolean {
  return status === 'ended' && activatedAt === null;
}

function stateOf(status: Subscription['status']): CheckoutState {
  switch (status) {
    case 'active':
      return 'active';
    case 'pending':
    case 'restricted':
      return 'activating';
    case 'initiated':
    case 'ended':
      return 'not-completed';
    case 'unknown':
      return 'checking';
  }
}
