import type { Sandbox } from '../context';
import { invalid } from '../errors';
import type { Intent } from '../schema/connect-session';

const kinds = {
  subscription: 'subscriptions',
  payment: 'payments',
  plan: 'plans',
  sim: 'sims',
  device: 'devices',
  addons: 'addons',
} as const;

/** Refuses an intent that names an object that does not exist; Connect judges the rest. */
export function checkIntent(sandbox: Sandbox, intent: Intent): void {
  const payload = (intent[intent.type] ?? {}) as Record<string, string | string[] | undefined>;
  for (const [field, kind] of Object.entries(kinds)) {
    const named = payload[field] ?? [];
    const at = `intent.${intent.type}.${field}`;
    for (const [index, id] of [named].flat().entries())
      if (!sandbox.state[kind].get(id))
        throw invalid(
          Array.isArray(named) ? `${at}.${index}` : at,
          `No such ${kind.slice(0, -1)}: ${id}`,
        );
  }
}
