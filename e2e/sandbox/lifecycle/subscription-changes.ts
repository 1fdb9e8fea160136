import type { Sandbox } from '../context';
import type { Actor } from '../events/event-log';
import type { SubscriptionChange, SubscriptionRecord } from '../schema/subscription';
import { bySystem, update } from '../store/changes';
import { incompatibility } from './sims';

type ChangeRequest = { subscription: string; plan?: string | undefined; sim?: string | undefined };
type Problem = { property: string; message: string; code?: string };

/** The reason why a change is not possible, or null. */
export function changeProblem(sandbox: Sandbox, request: ChangeRequest): Problem | null {
  const { state } = sandbox;
  const subscription = state.subscriptions.get(request.subscription);
  if (!subscription)
    return { property: 'subscription', message: `No such subscription: ${request.subscription}` };
  if (subscription.status !== 'active')
    return { property: 'subscription', message: 'The subscription is not active.' };
  const current = state.plans.get(subscription.plan);
  const plan = request.plan ? state.plans.get(request.plan) : current;
  if (!plan || !current) return { property: 'plan', message: `No such plan: ${request.plan}` };
  if (request.plan && plan.status !== 'available')
    return { property: 'plan', message: 'The plan is not available.' };
  const sim = request.sim ? state.sims.get(request.sim) : undefined;
  if (request.sim && !sim) return { property: 'sim', message: `No such SIM: ${request.sim}` };
  const mismatch = 'subscriptionChangeProviderMismatch';
  if (sim) {
    const misfit = incompatibility(sandbox, sim, plan, subscription.user);
    if (misfit === 'inUse')
      return { property: 'sim', message: 'The SIM is already in use.', code: 'simAlreadyUsed' };
    if (misfit === 'otherProvider')
      return { property: 'sim', message: 'The SIM belongs to another provider.', code: mismatch };
    if (misfit) return { property: 'sim', message: 'The SIM cannot be used with this plan.' };
  } else if (plan.provider !== current.provider)
    return { property: 'plan', message: 'The plan belongs to another provider.', code: mismatch };
  return null;
}

/** Applies a change. */
export function applyChange(
  sandbox: Sandbox,
  change: SubscriptionChange,
  actor: Actor,
): SubscriptionChange {
  const subscription = sandbox.state.subscriptions.get(change.subscription);
  if (subscription) {
    if (change.sim) swapSim(sandbox, subscription, change.sim);
    const current = sandbox.state.subscriptions.get(subscription.id) ?? subscription;
    const { plan, sim } = change;
    const patch = { ...(plan ? { plan } : {}), ...(sim ? { sim } : {}) };
    update(sandbox, 'subscriptions', current, patch, actor);
  }
  const appliedAt = sandbox.clock.iso();
  return update(sandbox, 'subscriptionChanges', change, { status: 'applied', appliedAt }, actor, [
    'applied',
  ]);
}

function swapSim(sandbox: Sandbox, subscription: SubscriptionRecord, id: string): void {
  const old = subscription.sim ? sandbox.state.sims.get(subscription.sim) : undefined;
  if (old) update(sandbox, 'sims', old, { status: 'inactive' }, bySystem, ['deactivated']);
  const sim = sandbox.state.sims.get(id);
  if (sim)
    update(sandbox, 'sims', sim, { status: 'active', user: subscription.user }, bySystem, [
      'activated',
    ]);
}

/** Applies the changes scheduled for a subscription's renewal. */
export function applyPendingChanges(sandbox: Sandbox, subscription: string): void {
  for (const change of sandbox.state.subscriptionChanges.by('subscription', subscription))
    if (change.status === 'pending' && change.when === 'renewal')
      applyChange(sandbox, change, bySystem);
}
