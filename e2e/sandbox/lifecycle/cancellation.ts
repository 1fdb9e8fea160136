import type { Sandbox } from '../context';
import type { Actor } from '../events/event-log';
import type { CancellationDetails, SubscriptionRecord } from '../schema/subscription';
import { bySystem, update } from '../store/changes';
import { endAddons } from './addons';

/** Schedules the end: this period's, or the minimum term's when later; at once when pending. */
export function cancel(
  sandbox: Sandbox,
  subscription: SubscriptionRecord,
  actor: Actor,
  details: Partial<CancellationDetails> = {},
): SubscriptionRecord {
  const { currentPeriod, earliestEndAt } = subscription;
  const endedAt =
    [currentPeriod?.end, earliestEndAt]
      .flatMap((it) => it ?? [])
      .sort()
      .at(-1) ?? sandbox.clock.iso();
  const canceled = update(
    sandbox,
    'subscriptions',
    subscription,
    {
      canceledAt: sandbox.clock.iso(),
      endedAt,
      cancellationDetails: {
        cause: 'cancellationRequested',
        userComment: null,
        userReason: null,
        ...details,
      },
    },
    actor,
    ['canceled'],
  );
  return currentPeriod ? canceled : end(sandbox, canceled, actor, 'cancellationRequested');
}

/** Reverts a cancellation. */
export function resume(
  sandbox: Sandbox,
  subscription: SubscriptionRecord,
  actor: Actor,
): SubscriptionRecord {
  return update(
    sandbox,
    'subscriptions',
    subscription,
    { canceledAt: null, endedAt: null, cancellationDetails: null },
    actor,
    ['resumed'],
  );
}

/** Ends a subscription now and frees its SIM. */
export function end(
  sandbox: Sandbox,
  subscription: SubscriptionRecord,
  actor: Actor,
  cause: CancellationDetails['cause'],
): SubscriptionRecord {
  const now = sandbox.clock.iso();
  sandbox.clock.cancel(`activate:${subscription.id}`);
  sandbox.clock.cancel(`period:${subscription.id}`);
  const sim = subscription.sim ? sandbox.state.sims.get(subscription.sim) : undefined;
  if (sim?.status === 'active')
    update(sandbox, 'sims', sim, { status: 'inactive' }, bySystem, ['deactivated']);
  endAddons(sandbox, subscription.id);
  return update(
    sandbox,
    'subscriptions',
    subscription,
    {
      status: 'ended',
      currentPeriod: null,
      canceledAt: subscription.canceledAt ?? now,
      endedAt: now,
      cancellationDetails: subscription.cancellationDetails ?? {
        cause,
        userComment: null,
        userReason: null,
      },
    },
    actor,
    ['ended'],
  );
}
