import type { Sandbox } from '../context';
import { addAddon } from '../lifecycle/addons';
import { end } from '../lifecycle/cancellation';
import { recordPayment } from '../lifecycle/payments';
import { incompatibility } from '../lifecycle/sims';
import { createSubscription } from '../lifecycle/subscriptions';
import { bySystem } from '../store/changes';
import { type Checkout, chosenSim } from './checkout';
import { complete } from './session';

export const testPayments = [
  { value: 'success', label: 'Succeeds' },
  { value: 'declined', label: 'Card is declined' },
  { value: 'insufficientFunds', label: 'Insufficient funds' },
  { value: 'threeDSecure', label: '3-D Secure' },
  { value: 'later', label: 'Succeeds, network activates later' },
  { value: 'declinedLater', label: 'Declined after the order (stays pending)' },
] as const;
export type TestPayment = (typeof testPayments)[number]['value'];

export const isTestPayment = (value: string): value is TestPayment =>
  testPayments.some((payment) => payment.value === value);

export const refusals: Partial<Record<TestPayment, { code: string; message: string }>> = {
  declined: {
    code: 'paymentCardDeclined',
    message: 'Your card was declined. Nothing was bought. Choose another test payment.',
  },
  insufficientFunds: {
    code: 'paymentCardInsufficientFunds',
    message: 'Your card has insufficient funds. Nothing was bought. Choose another test payment.',
  },
};

const UNPAID_LIFETIME_S = 24 * 60 * 60;

/** Makes a test payment; returns the error to show, or null on success. */
export function pay(sandbox: Sandbox, checkout: Checkout, payment: TestPayment): string | null {
  const { plan, user, session, visit } = checkout;
  const sim = chosenSim(sandbox, checkout);
  // The SIM may have been taken in another tab since it was chosen.
  if (sim && incompatibility(sandbox, sim, plan, user.id)) {
    visit.sim = null;
    return 'The SIM you chose is no longer available. Choose another one.';
  }
  const refusal = refusals[payment];
  if (refusal) {
    charge(sandbox, checkout, null, refusal.code);
    return refusal.message;
  }
  const actor = { type: 'user', user: user.id } as const;
  const waits = payment === 'later' || payment === 'declinedLater';
  const delay = sim?.activationDelay ?? sandbox.options.activationDelay;
  const address = sandbox.state.addresses.by('user', user.id)[0];
  const subscription = createSubscription(
    sandbox,
    {
      plan,
      user: user.id,
      sim: sim?.id ?? null,
      userAddress: plan.requirements.address === 'none' ? null : (address?.id ?? null),
      activateIn: payment === 'declinedLater' ? null : waits ? delay : (sim?.activationDelay ?? 0),
    },
    actor,
  );
  for (const addon of checkout.payload.addons ?? []) addAddon(sandbox, subscription, addon, actor);
  const isUnpaid = payment === 'declinedLater';
  charge(sandbox, checkout, subscription.id, isUnpaid ? 'paymentCardDeclined' : null);
  if (isUnpaid) endUnpaid(sandbox, subscription.id);
  visit.result = { subscription: subscription.id, needsWait: subscription.status === 'pending' };
  complete(sandbox, session, 'completed');
  return null;
}

function endUnpaid(sandbox: Sandbox, id: string): void {
  sandbox.clock.schedule(`unpaid:${id}`, sandbox.clock.now() + UNPAID_LIFETIME_S * 1000, () => {
    const unpaid = sandbox.state.subscriptions.get(id);
    if (unpaid?.status === 'pending') end(sandbox, unpaid, bySystem, 'paymentFailed');
  });
}

function charge(
  sandbox: Sandbox,
  checkout: Checkout,
  subscription: string | null,
  failureCode: string | null,
): void {
  const { plan, user, visit } = checkout;
  const amount = priceAfterVoucher(sandbox, orderAmount(sandbox, checkout), visit.voucher);
  recordPayment(sandbox, {
    user: user.id,
    price: { ...plan.price, amount },
    reason: 'subscriptionCreation',
    subscription,
    failureCode,
  });
}

/** The plan and the add-ons of an order, before any voucher. */
export function orderAmount(sandbox: Sandbox, { plan, payload }: Checkout): number {
  return (payload.addons ?? []).reduce(
    (sum, id) => sum + (sandbox.state.addons.get(id)?.price.amount ?? 0),
    plan.price.amount,
  );
}

/** The amount due after the voucher's discount. */
export function priceAfterVoucher(sandbox: Sandbox, amount: number, code: string | null): number {
  const voucher = code ? sandbox.state.vouchers.by('code', code.toUpperCase())[0] : undefined;
  return voucher ? Math.round(amount * (1 - voucher.percentOff / 100)) : amount;
}
