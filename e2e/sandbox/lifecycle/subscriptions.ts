import type { Sandbox } from '../context';
import type { Actor } from '../events/event-log';
import { newId } from '../ids';
import type { PlanRecord } from '../schema/plan';
import type { Porting } from '../schema/porting';
import type { SubscriptionRecord } from '../schema/subscription';
import { bySystem, insert, update } from '../store/changes';
import { activateAddons } from './addons';
import { periodOf } from './periods';
import { scheduleNextPeriod } from './renewal';
import { provisionESim } from './sims';

type Draft = {
  plan: PlanRecord;
  user: string;
  sim: string | null;
  userAddress: string | null;
  metadata?: Record<string, string>;
  billing?: SubscriptionRecord['billing'];
  porting?: Porting | null;
  /** Seconds until the network activates it; null for never. */
  activateIn: number | null;
};

/** Creates a pending subscription and schedules its activation. */
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
      billing: draft.billing ?? null,
      canceledAt: null,
      cancellationDetails: null,
      createdAt,
      currentPeriod: null,
      earliestEndAt: null,
      endedAt: null,
      firstUsageAt: null,
      lastPorting: draft.porting?.id ?? null,
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
  if (draft.porting) update(sandbox, 'portings', draft.porting, { subscription: record.id }, actor);
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

/** Activates a subscription: assigns SIM and number and begins the first period. */
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
  activateAddons(sandbox, id);
  scheduleNextPeriod(sandbox, active);
  return active;
}

const newPhoneNumber = () => `+49155${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
