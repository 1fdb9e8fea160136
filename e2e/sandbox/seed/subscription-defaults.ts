import type { Sandbox } from '../context';
import { periodOf } from '../lifecycle/periods';

type Partials = Record<string, unknown>;

/** The derived fields of a seeded subscription, from its status and start. */
export function subscriptionDefaults(given: Partials, { state, clock }: Sandbox): Partials {
  const status = given.status ?? 'active';
  const plan = state.plans.get(String(given.plan));
  const begun = String(given.activatedAt ?? given.createdAt ?? clock.iso());
  const isLive = status === 'active' || status === 'restricted';
  const period = isLive && plan ? currentPeriod(plan, begun, clock.now()) : null;
  return {
    metadata: {},
    activatedAt: isLive || status === 'ended' ? begun : null,
    billing: null,
    canceledAt: status === 'ended' ? clock.iso() : null,
    cancellationDetails: null,
    currentPeriod: period,
    earliestEndAt:
      isLive && plan ? periodOf(plan, begun, Math.max(plan.validity.minimumPeriods, 1)).end : null,
    endedAt: status === 'ended' ? clock.iso() : null,
    firstUsageAt: null,
    lastPorting: null,
    phoneNumber: null,
    restrictedAt: status === 'restricted' ? clock.iso() : null,
    restrictionDetails: null,
    sim: null,
    status,
    userAddress: null,
    usage: {},
  };
}

function currentPeriod(plan: Parameters<typeof periodOf>[0], begun: string, now: number) {
  let number = 1;
  while (Date.parse(periodOf(plan, begun, number).end) <= now && number < 1000) number += 1;
  return periodOf(plan, begun, number);
}

/** Usage by period number; a seed may write `current` for the running period. */
export function completeUsage(subscription: Partials): Partials {
  const period = subscription.currentPeriod as { number: number } | null;
  if (typeof subscription.usage !== 'object' || subscription.usage === null) return subscription;
  const { current, ...usage } = subscription.usage as Partials;
  return { ...subscription, usage: current ? { ...usage, [period?.number ?? 1]: current } : usage };
}
