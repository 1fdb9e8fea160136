import type { Sandbox } from '../context';
import type { Actor } from '../events/event-log';
import { newId } from '../ids';
import type { SubscriptionAddonRecord } from '../schema/addon';
import type { SubscriptionRecord } from '../schema/subscription';
import { bySystem, insert, update } from '../store/changes';

/** The reason why an add-on cannot be added to a subscription, or null. */
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

/** Adds an add-on to a subscription; it becomes active with the subscription. */
export function addAddon(
  sandbox: Sandbox,
  subscription: SubscriptionRecord,
  addon: string,
  actor: Actor,
): SubscriptionAddonRecord {
  const now = sandbox.clock.iso();
  const isActive = subscription.status === 'active';
  return insert(
    sandbox,
    'subscriptionAddons',
    {
      object: 'subscriptionAddon',
      id: newId('sad'),
      activatedAt: isActive ? now : null,
      addon,
      canceledAt: null,
      createdAt: now,
      endedAt: null,
      status: isActive ? 'active' : 'pending',
      subscription: subscription.id,
    },
    actor,
  );
}

/** Activates the add-ons that were bought together with a subscription. */
export function activateAddons(sandbox: Sandbox, subscription: string): void {
  for (const addon of sandbox.state.subscriptionAddons.by('subscription', subscription))
    if (addon.status === 'pending')
      update(
        sandbox,
        'subscriptionAddons',
        addon,
        { status: 'active', activatedAt: sandbox.clock.iso() },
        bySystem,
        ['activated'],
      );
}

/** Ends the add-ons of an ended subscription, or those that have expired. */
export function endAddons(sandbox: Sandbox, subscription: string, onlyDue = false): void {
  const now = sandbox.clock.iso();
  for (const addon of sandbox.state.subscriptionAddons.by('subscription', subscription)) {
    const isKept = onlyDue && (addon.endedAt === null || addon.endedAt > now);
    if (addon.status !== 'ended' && !isKept)
      update(
        sandbox,
        'subscriptionAddons',
        addon,
        { status: 'ended', endedAt: onlyDue ? addon.endedAt : now },
        bySystem,
        ['ended'],
      );
  }
}
