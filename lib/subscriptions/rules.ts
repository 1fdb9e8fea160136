import type { Porting, Subscription } from './types';

/**
 * Whether it was cancelled, whatever its status. A plan that does not renew has an end without
 * having been cancelled.
 */
export function isCancelled({ cancelledAt, endsAt, plan }: Subscription): boolean {
  return cancelledAt !== null || (endsAt !== null && plan.term?.renews === true);
}

/**
 * What a badge says of a subscription: one that was cancelled and still runs is neither active nor
 * ended.
 */
export function stateOf(subscription: Subscription) {
  const { status } = subscription;
  return status === 'active' && isCancelled(subscription) ? 'cancelled' : status;
}

/** Whether it can be used, if only in part. */
export function isRunning({ status }: Subscription): boolean {
  return status === 'active' || status === 'restricted';
}

/** Whether it is pending only until the shopper has installed the eSIM and uses it. */
export function awaitsInstallation(subscription: Subscription): boolean {
  return awaitsUse(subscription) && subscription.sim?.type === 'eSIM';
}

/** Whether it is pending only until the shopper has inserted the physical SIM and uses it. */
export function awaitsInsertion(subscription: Subscription): boolean {
  return awaitsUse(subscription) && subscription.sim?.type === 'pSIM';
}

/** Whether it is pending only until the shopper uses it. */
export function awaitsUse({ status, startsOnUse, porting }: Subscription): boolean {
  const isMoving = porting !== null && isUnderway(porting);
  return status === 'pending' && startsOnUse && !isMoving;
}

/** Whether the shopper has to tell more before the transfer can go on. */
export function needsDetails({ status }: Porting): boolean {
  return status === 'declined' || status === 'locked' || status === 'informationRequired';
}

/** Whether only the brand can say how the transfer goes on. */
export function needsSupport({ status }: Porting): boolean {
  return status === 'failed' || status === 'refused';
}

/** Whether the transfer is neither done nor over. */
export function isUnderway({ status }: Porting): boolean {
  return !['completed', 'canceled', 'expired', 'failed', 'unknown'].includes(status);
}

/** Whether a subscription waits for its first payment or for the network. */
export function hasNotStarted({ status }: Subscription): boolean {
  return status === 'pending' || status === 'initiated';
}
