import type { Sandbox } from '../context';
import { invalid } from '../errors';
import type { Intent } from '../schema/connect-session';

type Named = {
  kind: 'plans' | 'sims' | 'devices' | 'addons' | 'subscriptions' | 'payments';
  id: string;
  path: string;
};

/** Refuses an intent that names what does not exist; whether it may succeed is Connect's to say. */
export function checkIntent(sandbox: Sandbox, intent: Intent): void {
  for (const { kind, id, path } of namedBy(intent))
    if (!sandbox.state[kind].get(id))
      throw invalid(`intent.${intent.type}.${path}`, `No such ${kind.slice(0, -1)}: ${id}`);
}

function namedBy(intent: Intent): Named[] {
  const addons = (ids: string[] | undefined) =>
    (ids ?? []).map((id, index): Named => ({ kind: 'addons', id, path: `addons.${index}` }));
  const one = (kind: Named['kind'], path: string, id: string | undefined): Named[] =>
    id === undefined ? [] : [{ kind, id, path }];
  switch (intent.type) {
    case 'checkoutNewSubscription': {
      const { plan, sim, device, addons: ids } = intent.checkoutNewSubscription;
      return [
        ...one('plans', 'plan', plan),
        ...one('sims', 'sim', sim),
        ...one('devices', 'device', device),
        ...addons(ids),
      ];
    }
    case 'checkoutAddon':
      return [
        ...one('subscriptions', 'subscription', intent.checkoutAddon.subscription),
        ...addons(intent.checkoutAddon.addons),
      ];
    case 'confirmPayment':
      return one('payments', 'payment', intent.confirmPayment.payment);
    case 'cancelSubscription':
      return one('subscriptions', 'subscription', intent.cancelSubscription.subscription);
    case 'changeSubscription':
      return one('subscriptions', 'subscription', intent.changeSubscription.subscription);
    case 'completePorting':
      return one('subscriptions', 'subscription', intent.completePorting.subscription);
    case 'resumeSubscription':
      return one('subscriptions', 'subscription', intent.resumeSubscription.subscription);
    case 'viewEsimInstallation':
      return one('subscriptions', 'subscription', intent.viewEsimInstallation.subscription);
    case 'viewSubscription':
      return one('subscriptions', 'subscription', intent.viewSubscription.subscription);
    default:
      return [];
  }
}
