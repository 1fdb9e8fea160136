import type { Addon, SubscriptionAddonRecord } from '../schema/addon';
import type { ConnectSessionRecord } from '../schema/connect-session';
import type { DeviceModelRecord, DeviceRecord } from '../schema/device';
import type { Payment, PaymentMethod, Voucher } from '../schema/payment';
import type { PlanDocument, PlanRecord } from '../schema/plan';
import type { Porting } from '../schema/porting';
import type { ProjectRecord } from '../schema/project';
import type { SimRecord } from '../schema/sim';
import type { SubscriptionChange, SubscriptionRecord } from '../schema/subscription';
import type { Address, User } from '../schema/user';
import { Collection } from './collection';

/** All stored objects, in memory only. */
export function createState() {
  return {
    projects: new Collection<ProjectRecord>(),
    plans: new Collection<PlanRecord>(),
    planDocuments: new Collection<PlanDocument>({ plan: (it) => [it.plan] }),
    sims: new Collection<SimRecord>({
      user: (it) => [it.user],
      iccid: (it) => [it.iccid],
    }),
    users: new Collection<User>({
      email: (it) => (it.status === 'deleted' ? [] : [it.email.toLowerCase()]),
    }),
    addresses: new Collection<Address>({ user: (it) => [it.user] }),
    deviceModels: new Collection<DeviceModelRecord>({
      typeAllocationCode: (it) => [it.typeAllocationCode],
    }),
    devices: new Collection<DeviceRecord>({
      user: (it) => [it.user],
      imei: (it) => [it.imei],
      sim: (it) => it.sims,
    }),
    subscriptions: new Collection<SubscriptionRecord>({
      user: (it) => [it.user],
      plan: (it) => [it.plan],
      sim: (it) => [it.sim],
      phoneNumber: (it) => [it.phoneNumber],
    }),
    subscriptionChanges: new Collection<SubscriptionChange>({
      subscription: (it) => [it.subscription],
    }),
    addons: new Collection<Addon>(),
    subscriptionAddons: new Collection<SubscriptionAddonRecord>({
      subscription: (it) => [it.subscription],
    }),
    portings: new Collection<Porting>({
      user: (it) => [it.user],
      subscription: (it) => [it.subscription],
    }),
    payments: new Collection<Payment>({ user: (it) => [it.user] }),
    paymentMethods: new Collection<PaymentMethod>({ user: (it) => [it.user] }),
    vouchers: new Collection<Voucher>({ code: (it) => [it.code.toUpperCase()] }),
    connectSessions: new Collection<ConnectSessionRecord>(),
  };
}

export type State = ReturnType<typeof createState>;
export type Kind = keyof State;
export type Records = { [K in Kind]: State[K] extends Collection<infer T> ? T : never };

export const idPrefixes: Record<Kind, string> = {
  projects: 'prj',
  plans: 'pln',
  planDocuments: 'pdc',
  sims: 'sim',
  users: 'usr',
  addresses: 'adr',
  deviceModels: 'dmd',
  devices: 'dev',
  subscriptions: 'sub',
  subscriptionChanges: 'sch',
  addons: 'add',
  subscriptionAddons: 'sad',
  portings: 'prt',
  payments: 'pay',
  paymentMethods: 'pym',
  vouchers: 'vch',
  connectSessions: 'csn',
};

export const kinds = Object.keys(idPrefixes) as Kind[];

/** Finds a stored object of any kind. */
export function findAny(state: State, id: string): { kind: Kind; record: Records[Kind] } | null {
  for (const kind of kinds) {
    const record = state[kind].get(id);
    if (record) return { kind, record };
  }
  return null;
}

/** A user's SIMs: owned, in one of their devices, or on one of their subscriptions. */
export function simsOf(state: State, user: string): SimRecord[] {
  const found = new Map<string, SimRecord>();
  const take = (sim: SimRecord | undefined) => sim && found.set(sim.id, sim);
  for (const sim of state.sims.by('user', user)) take(sim);
  for (const device of state.devices.by('user', user))
    for (const sim of device.sims) take(state.sims.get(sim));
  for (const subscription of state.subscriptions.by('user', user))
    if (subscription.sim) take(state.sims.get(subscription.sim));
  return [...found.values()];
}
