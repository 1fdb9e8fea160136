import type { Sandbox } from '../context';
import type { SubscriptionRecord } from '../schema/subscription';
import { bySystem, update } from '../store/changes';
import { endAddons } from './addons';
import { end } from './cancellation';
import { recordPayment } from './payments';
import { periodAfter } from './periods';
import { applyPendingChanges } from './subscription-changes';

/** Renews or ends a subscription at the end of its period. */
export function scheduleNextPeriod(sandbox: Sandbox, subscription: SubscriptionRecord): void {
  const { currentPeriod } = subscription;
  if (!currentPeriod || subscription.status === 'ended') return;
  sandbox.clock.schedule(`period:${subscription.id}`, Date.parse(currentPeriod.end), () =>
    turnPeriod(sandbox, subscription.id),
  );
}

function turnPeriod(sandbox: Sandbox, id: string): void {
  const subscription = sandbox.state.subscriptions.get(id);
  const plan = subscription && sandbox.state.plans.get(subscription.plan);
  if (!subscription?.currentPeriod || !plan || subscription.status === 'ended') return;
  const isDue =
    subscription.endedAt !== null && Date.parse(subscription.endedAt) <= sandbox.clock.now();
  if (isDue || plan.validity.type === 'oneTime') {
    end(sandbox, subscription, bySystem, 'subscriptionEnded');
    return;
  }
  endAddons(sandbox, id, true);
  applyPendingChanges(sandbox, id);
  renew(sandbox, id);
}

/** Begins the next period and charges for it. */
function renew(sandbox: Sandbox, id: string): void {
  const subscription = sandbox.state.subscriptions.get(id);
  const plan = subscription && sandbox.state.plans.get(subscription.plan);
  if (!subscription?.currentPeriod || !plan) return;
  const currentPeriod = periodAfter(plan, subscription, subscription.currentPeriod);
  const renewed = update(sandbox, 'subscriptions', subscription, { currentPeriod }, bySystem, [
    'renewed',
  ]);
  recordPayment(sandbox, {
    user: subscription.user,
    price: plan.price,
    reason: 'subscriptionRenewal',
    subscription: id,
  });
  scheduleNextPeriod(sandbox, renewed);
}
