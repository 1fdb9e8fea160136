import 'server-only';
import { withTimeout } from '@/lib/platform/with-timeout';
import { listMyPayments } from '@/lib/subscriptions/account';
import type { Payment, PaymentFailure, Subscription } from '@/lib/subscriptions/types';
import { CLOCK_SLACK_MS } from './checkout-state';
import type { CheckoutRecord } from './record';
import type { CheckoutReturn } from './return';

/** How long the return page waits for what it can do without. */
const FAILURE_TIMEOUT_MS = 2_000;

/**
 * Why the last payment of an order failed that is pending or was not completed, for its signed-in
 * owner; null when it did not fail, or Gigs does not say.
 */
export async function readPaymentFailure({
  state,
  user,
  record,
  purchase,
}: CheckoutReturn): Promise<PaymentFailure | null> {
  const isUnpaid = state === 'not-completed' || purchase?.status === 'pending';
  if (user === null || record === null || !isUnpaid || purchase?.activatedAt) return null;
  const payments = await withTimeout(FAILURE_TIMEOUT_MS, listMyPayments(user), null);
  return payments?.ok ? (lastOf(payments.value, purchase, record)?.failure ?? null) : null;
}

/**
 * The newest payment of the purchase. Without a subscription it is one of this checkout's time that
 * names none: a payment that failed in Connect.
 */
function lastOf(
  payments: Payment[],
  purchase: Subscription | null,
  { startedAt }: CheckoutRecord,
): Payment | undefined {
  return payments.find(({ paidFor, createdAt }) =>
    purchase
      ? paidFor.includes(purchase.id)
      : paidFor.length === 0 && Date.parse(createdAt) > startedAt - CLOCK_SLACK_MS,
  );
}
