import type { Plan } from '@/lib/catalog/types';
import type { Subscription } from './types';

/**
 * What a shopper can do in Connect once they have an account: every documented intent but
 * `checkoutNewSubscription`, which is the store itself.
 * https://developers.gigs.com/connect/connect-sessions (intents)
 */
const subscriptionIntents = [
  'changeSubscription',
  'checkoutAddon',
  'cancelSubscription',
  'resumeSubscription',
  'completePorting',
  'viewEsimInstallation',
  'viewSubscription',
] as const;

const accountIntents = [
  'updatePaymentMethod',
  'updateUserAddress',
  'updateUserFullName',
  'viewSubscriptions',
] as const;

export const intents = [...subscriptionIntents, ...accountIntents, 'confirmPayment'] as const;

export type SubscriptionIntent = (typeof subscriptionIntents)[number];
export type IntentName = (typeof intents)[number];

/** Whether the intent is about one subscription. */
export function isSubscriptionIntent(intent: IntentName): intent is SubscriptionIntent {
  return subscriptionIntents.some((name) => name === intent);
}

/** What there is to choose from beside the subscription itself. */
export type Choices = {
  /** Another plan of the same network is on sale. */
  otherPlans: boolean;
  /** Add-ons are on sale for this plan. */
  addonsOnSale: boolean;
  /** The moment to measure an end against, in milliseconds. */
  now: number;
};

/** Whether another plan of the subscription's network is on sale. */
export function hasOtherPlans(
  { network, plan }: Pick<Subscription, 'network' | 'plan'>,
  onSale: readonly Pick<Plan, 'id' | 'network'>[],
): boolean {
  return onSale.some((other) => other.network === network && other.id !== plan.id);
}

/**
 * The intents that Connect can carry out for this subscription, by their documented preconditions. Gigs
 * does not check them when a session is created: the shopper would meet an empty or dead page there.
 * Adding or changing needs an active plan; that much is inferred (`subscriptionChange` refuses others).
 */
export function openIntents(
  subscription: Subscription,
  { otherPlans, addonsOnSale, now }: Choices,
): SubscriptionIntent[] {
  const { status, endsAt, plan, porting, sim } = subscription;
  const ended = status === 'ended';
  const renews = plan.term?.renews === true;
  const active = status === 'active';
  const runs = active || status === 'restricted';
  const asked = porting?.status === 'declined' || porting?.status === 'informationRequired';
  const open: Record<SubscriptionIntent, boolean> = {
    changeSubscription: active && (otherPlans || addonsOnSale),
    checkoutAddon: active && addonsOnSale,
    cancelSubscription: !ended && endsAt === null && renews,
    resumeSubscription: !ended && endsAt !== null && Date.parse(endsAt) > now && renews,
    completePorting: !ended && asked,
    viewEsimInstallation: runs && sim?.type === 'eSIM',
    viewSubscription: true,
  };
  return subscriptionIntents.filter((intent) => open[intent]);
}
