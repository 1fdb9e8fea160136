import {
  addonSchema,
  type SubscriptionAddonRecord,
  subscriptionAddonSchema,
} from '../schema/addon';
import { pick } from '../schema/common';
import { connectSessionSchema } from '../schema/connect-session';
import { type DeviceRecord, deviceModelSchema } from '../schema/device';
import { type Plan, type PlanRecord, planSchema } from '../schema/plan';
import { projectSchema } from '../schema/project';
import { type SimRecord, simSchema } from '../schema/sim';
import { type SubscriptionRecord, subscriptionSchema } from '../schema/subscription';
import type { Kind, Records, State } from './state';

const orMinusOne = (allowance: number | null) => allowance ?? -1;

const presentedPlans = new WeakMap<PlanRecord, Plan>();

/** A plan in responses, with the deprecated allowance fields; cached, as records are immutable. */
export function presentPlan(plan: PlanRecord): Plan {
  const known = presentedPlans.get(plan);
  if (known) return known;
  const presented = toPlan(plan);
  presentedPlans.set(plan, presented);
  return presented;
}

function toPlan(plan: PlanRecord): Plan {
  return pick(planSchema, {
    ...plan,
    data: orMinusOne(plan.allowances.dataBytes),
    dataUnit: 'byte',
    sms: orMinusOne(plan.allowances.smsMessages),
    smsUnit: 'message',
    voice: orMinusOne(plan.allowances.voiceSeconds),
    voiceUnit: 'second',
  });
}

const presentSim = (sim: SimRecord) => pick(simSchema, sim);

function presentDevice(device: DeviceRecord, state: State) {
  const model = device.model ? state.deviceModels.get(device.model) : undefined;
  return {
    ...device,
    model: model ? pick(deviceModelSchema, model) : null,
    sims: device.sims.flatMap((id) => {
      const sim = state.sims.get(id);
      return sim ? [presentSim(sim)] : [];
    }),
    user: (device.user && state.users.get(device.user)) || null,
  };
}

function presentSubscription(subscription: SubscriptionRecord, state: State) {
  const plan = state.plans.get(subscription.plan);
  const sim = subscription.sim ? state.sims.get(subscription.sim) : undefined;
  const porting = subscription.lastPorting ? state.portings.get(subscription.lastPorting) : null;
  return pick(subscriptionSchema, {
    ...subscription,
    lastPorting: porting ?? null,
    plan: plan ? presentPlan(plan) : null,
    sim: sim ? presentSim(sim) : null,
    user: state.users.get(subscription.user) ?? null,
  });
}

function presentSubscriptionAddon(record: SubscriptionAddonRecord, state: State) {
  const addon = state.addons.get(record.addon);
  return pick(subscriptionAddonSchema, {
    ...record,
    addon: addon ? pick(addonSchema, addon) : null,
  });
}

type Presenters = { [K in Kind]: (record: Records[K], state: State) => object };

const asIs = (record: object) => record;

const presenters: Presenters = {
  projects: (project) => pick(projectSchema, project),
  plans: presentPlan,
  planDocuments: asIs,
  sims: presentSim,
  users: asIs,
  addresses: asIs,
  deviceModels: (model) => pick(deviceModelSchema, model),
  devices: presentDevice,
  subscriptions: presentSubscription,
  subscriptionChanges: asIs,
  addons: asIs,
  subscriptionAddons: presentSubscriptionAddon,
  portings: asIs,
  payments: asIs,
  paymentMethods: asIs,
  vouchers: asIs,
  connectSessions: (session) => pick(connectSessionSchema, { ...session, url: null }),
};

/** An object in the shape the API returns. */
export function present<K extends Kind>(state: State, kind: K, record: Records[K]): object {
  return presenters[kind](record, state);
}
