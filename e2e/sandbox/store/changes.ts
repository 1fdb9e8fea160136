import { isDeepStrictEqual } from 'node:util';
import type { Sandbox } from '../context';
import type { Actor } from '../events/event-log';
import type { Collection } from './collection';
import { present } from './present';
import type { Kind, Records } from './state';

/** Event names by kind; vouchers and documents have none. */
const eventNames: Partial<Record<Kind, string>> = {
  plans: 'plan',
  sims: 'sim',
  users: 'user',
  addresses: 'user.address',
  devices: 'device',
  subscriptions: 'subscription',
  subscriptionChanges: 'subscriptionChange',
  addons: 'addon',
  subscriptionAddons: 'subscriptionAddon',
  portings: 'porting',
  payments: 'payment',
  paymentMethods: 'paymentMethod',
  connectSessions: 'connectSession',
};

// One cast instead of a switch: TypeScript cannot follow a key of a union through a mapped type.
function collection<K extends Kind>(sandbox: Sandbox, kind: K) {
  return sandbox.state[kind] as unknown as Collection<Records[K]>;
}

export const byApiKey: Actor = { type: 'apiKey', apiKey: 'key_0SSandbox' };
export const bySystem: Actor = { type: 'system' };

/** Emits an event about an object, in the shape the API returns. */
export function announce<K extends Kind>(
  sandbox: Sandbox,
  kind: K,
  record: Records[K],
  verb: string,
  actor: Actor,
  extra: { data?: object; previousData?: object | undefined } = {},
): void {
  const name = eventNames[kind];
  if (!name) return;
  const data = { ...present(sandbox.state, kind, record), ...extra.data };
  sandbox.events.emit({ type: `${name}.${verb}`, data, actor, previousData: extra.previousData });
}

/** Stores a new object and emits `created`. */
export function insert<K extends Kind>(
  sandbox: Sandbox,
  kind: K,
  record: Records[K],
  actor: Actor,
  data?: object,
): Records[K] {
  collection(sandbox, kind).add(record);
  announce(sandbox, kind, record, 'created', actor, data ? { data } : {});
  return record;
}

/** Changes an object and emits `updated`, followed by the more specific `verbs`. */
export function update<K extends Kind>(
  sandbox: Sandbox,
  kind: K,
  record: Records[K],
  patch: Partial<Records[K]>,
  actor: Actor,
  verbs: string[] = [],
): Records[K] {
  const before = present(sandbox.state, kind, record);
  const changed = { ...record, ...patch };
  collection(sandbox, kind).replace(record.id, changed);
  const previousData = difference(before, present(sandbox.state, kind, changed));
  if (Object.keys(previousData).length > 0)
    announce(sandbox, kind, changed, 'updated', actor, { previousData });
  for (const verb of verbs) announce(sandbox, kind, changed, verb, actor);
  return changed;
}

/** Removes an object and emits `deleted`. */
export function remove<K extends Kind>(
  sandbox: Sandbox,
  kind: K,
  record: Records[K],
  actor: Actor,
): void {
  collection(sandbox, kind).remove(record.id);
  announce(sandbox, kind, record, 'deleted', actor);
}

/** The shallow difference of the public fields: private ones never reach an event. */
function difference(before: object, after: object): object {
  const now = after as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(before).filter(([key, value]) => !isDeepStrictEqual(now[key], value)),
  );
}
