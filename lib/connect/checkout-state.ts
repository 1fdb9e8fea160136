import { createHash } from 'node:crypto';
import type { Subscription } from '@/lib/subscriptions/types';
import type { Hint } from './arrival';
import type { CheckoutRecord } from './record';

/** What the callback page can say about a purchase (`data-checkout-state`). */
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

/** How far Gigs' clock may be behind ours, for checkouts begun signed out. */
export const CLOCK_SLACK_MS = 2 * 60_000;

/** A return address has no room for more; who has bought a plan more often is told by dates. */
const MAX_IDS_BEFORE = 12;

/** Without a hint or a subscription, an order counts as not completed after this time. */
const NOT_COMPLETED_AFTER_MS = 30 * 60_000;

/**
 * The subscription that this checkout created: of its plan, on its SIM where one was chosen (a
 * pending one may not name it yet), and none of those from before, by their ids. Where these are
 * not known, the newest from before is the border, which needs no clock of ours: nothing at Gigs
 * links the two (docs/adr/0006).
 */
export function findPurchase(
  subscriptions: Subscription[],
  record: CheckoutRecord,
): Subscription | null {
  const matches = subscriptions.filter((one) => isOfChoice(one, record) && isNew(one, record));
  // Gigs lists the newest first, and those without a date stay where they are among themselves.
  const oldestFirst = matches.toReversed().toSorted((a, b) => timeOf(a) - timeOf(b) || 0);
  return oldestFirst.find((match) => !neverActivated(match)) ?? oldestFirst[0] ?? null;
}

/** Whether one of these may be the purchase, but has neither a readable date nor a known id. */
export function mayHoldPurchase(subscriptions: Subscription[], record: CheckoutRecord): boolean {
  return (
    record.idsBefore === null &&
    subscriptions.some((one) => isOfChoice(one, record) && timeOf(one) === Infinity)
  );
}

/** What `idsBefore` holds of the subscriptions of a plan before its purchase. */
export function idsBefore(subscriptions: { id: string }[]): string[] | null {
  return subscriptions.length > MAX_IDS_BEFORE ? null : subscriptions.map(({ id }) => digestOf(id));
}

function isNew(one: Subscription, { newestBefore, startedAt, idsBefore }: CheckoutRecord): boolean {
  if (idsBefore !== null) return !idsBefore.includes(digestOf(one.id));
  const time = timeOf(one);
  return time !== Infinity && time > (newestBefore ?? startedAt - CLOCK_SLACK_MS);
}

/** Infinite where Gigs does not say. */
function timeOf({ createdAt }: Subscription): number {
  const time = Date.parse(createdAt);
  return Number.isNaN(time) ? Infinity : time;
}

/** Enough to tell ids apart, which may be alike at either end. */
function digestOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 8);
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
  return now - startedAt < NOT_COMPLETED_AFTER_MS ? 'checking' : 'not-completed';
}

/** Whether the state can no longer change by itself. */
export function isFinalCheckout(state: CheckoutState): boolean {
  return state !== 'activating' && state !== 'checking' && state !== 'unavailable';
}

/** An order whose payment failed: a later one of the same checkout counts instead. */
function neverActivated({ status, activatedAt }: Subscription): boolean {
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
