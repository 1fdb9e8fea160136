import type { Actor } from '../events/event-log';
import type { Sandbox } from '../sandbox';
import type { PlanRecord } from '../schema/plan';
import type { CancellationDetails, SubscriptionRecord } from '../schema/subscription';
import { bySystem, insert, update } from '../store/changes';
import { newId } from '../store/ids';
import { recordPayment } from './payments';
import { periodOf } from './periods';
import { provisionESim } from './sims';
import { applyPendingChanges } from './subscription-changes';

type Draft = {
  plan: PlanRecord;
  user: string;
  sim: string | null;
  userAddress: string | null;
  metadata?: Record<string, string>;
  /** Seconds until the network activates it; null for never. */
  activateIn: number | null;
};

/** A pending subscription, and the job that activates it. */
export function createSubscription(
  sandbox: Sandbox,
  draft: Draft,
  actor: Actor,
): SubscriptionRecord {
  const createdAt = sandbox.clock.iso();
  const record = insert(
    sandbox,
    'subscriptions',
    {
      object: 'subscription',
      id: newId('sub'),
      metadata: draft.metadata ?? {},
      activatedAt: null,
      billing: null,
      canceledAt: null,
      cancellationDetails: null,
      createdAt,
      currentPeriod: null,
      earliestEndAt: null,
      endedAt: null,
      firstUsageAt: null,
      lastPorting: null,
      phoneNumber: null,
      plan: draft.plan.id,
      restrictedAt: null,
      restrictionDetails: null,
      sim: draft.sim,
      status: 'pending',
      user: draft.user,
      userAddress: draft.userAddress,
      usage: {},
    },
    actor,
  );
  if (draft.sim) assignSim(sandbox, draft.sim, draft.user);
  if (draft.activateIn === 0) return activate(sandbox, record.id) ?? record;
  if (draft.activateIn !== null)
    sandbox.clock.schedule(
      `activate:${record.id}`,
      sandbox.clock.now() + draft.activateIn * 1000,
      () => activate(sandbox, record.id),
    );
  return record;
}

function assignSim(sandbox: Sandbox, id: string, user: string): void {
  const sim = sandbox.state.sims.get(id);
  if (sim && sim.user === null) update(sandbox, 'sims', sim, { user }, bySystem);
}

/** The network is ready: SIM, number and first period appear. */
export function activate(sandbox: Sandbox, id: string): SubscriptionRecord | undefined {
  const pending = sandbox.state.subscriptions.get(id);
  if (pending?.status !== 'pending' && pending?.status !== 'initiated') return pending;
  const plan = sandbox.state.plans.get(pending.plan);
  if (!plan) return pending;
  sandbox.clock.cancel(`activate:${id}`);
  const sim =
    (pending.sim && sandbox.state.sims.get(pending.sim)) ||
    provisionESim(sandbox, plan, pending.user);
  const now = sandbox.clock.iso();
  update(sandbox, 'sims', sim, { status: 'active' }, bySystem, ['activated']);
  const anchor = plan.firstPeriodTrigger === 'creation' ? pending.createdAt : now;
  const active = update(
    sandbox,
    'subscriptions',
    pending,
    {
      status: 'active',
      activatedAt: now,
      sim: sim.id,
      phoneNumber: plan.allowances.voiceSeconds === 0 ? null : newPhoneNumber(),
      currentPeriod: periodOf(plan, anchor, 1),
      earliestEndAt: periodOf(plan, anchor, Math.max(plan.validity.minimumPeriods, 1)).end,
    },
    bySystem,
    ['activated'],
  );
  scheduleNextPeriod(sandbox, active);
  return active;
}

const newPhoneNumber = () => `+49155${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;

/** At the end of its period a subscription renews, or ends. */
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
  applyPendingChanges(sandbox, id);
  renew(sandbox, id);
}

/** The next period begins, and its payment is taken. */
function renew(sandbox: Sandbox, id: string): void {
  const subscription = sandbox.state.subscriptions.get(id);
  const plan = subscription && sandbox.state.plans.get(subscription.plan);
  if (!subscription?.currentPeriod || !plan) return;
  const { number, end: start } = subscription.currentPeriod;
  const currentPeriod = { ...periodOf(plan, start, 1), number: number + 1 };
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

/** Schedules the end: of this period, or of the minimum term when that is later. */
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
  return update(
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
}

/** Takes a cancellation back. */
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
