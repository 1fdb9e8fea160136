import type { Actor } from '../events/event-log';
import type { Sandbox } from '../sandbox';
import type { SubscriptionAddonRecord } from '../schema/addon';
import type { SubscriptionRecord } from '../schema/subscription';
import { insert } from '../store/changes';
import { newId } from '../store/ids';

/** Why an add-on cannot go on a subscription, or null. */
export function addonProblem(
  sandbox: Sandbox,
  subscription: SubscriptionRecord,
  id: string,
): string | null {
  const addon = sandbox.state.addons.get(id);
  if (!addon) return `No such add-on: ${id}`;
  if (addon.status !== 'available') return 'The add-on is not available.';
  if (!addon.plans.includes(subscription.plan)) return 'The add-on is not for this plan.';
  if (subscription.status !== 'active') return 'The subscription is not active.';
  return null;
}

/** Puts an add-on on a subscription; it is active at once. */
export function addAddon(
  sandbox: Sandbox,
  subscription: SubscriptionRecord,
  addon: string,
  actor: Actor,
): SubscriptionAddonRecord {
  const now = sandbox.clock.iso();
  return insert(
    sandbox,
    'subscriptionAddons',
    {
      object: 'subscriptionAddon',
      id: newId('sad'),
      activatedAt: now,
      addon,
      canceledAt: null,
      createdAt: now,
      endedAt: null,
      status: 'active',
      subscription: subscription.id,
    },
    actor,
  );
}
