import { z } from 'zod';
import type { Sandbox } from '../context';
import { invalid, notFound } from '../errors';
import { addAddon, addonProblem } from '../lifecycle/addons';
import type { GigsApp } from '../node-env';
import { type SubscriptionAddonRecord, subscriptionAddonStatus } from '../schema/addon';
import { id } from '../schema/common';
import { byApiKey, update } from '../store/changes';
import { present } from '../store/present';
import { listPage } from './list';
import { csv, filter, listQuery, operation } from './operation';

/** Add-ons on a subscription. */
export function addSubscriptionAddons(app: GigsApp, sandbox: Sandbox): void {
  const base = '/projects/:project/subscriptions/:subscription/addons';
  const subscription = ({ subscription: owner = '' }) => {
    const found = sandbox.state.subscriptions.get(owner);
    if (!found) throw notFound('subscription', owner);
    return found;
  };
  const target = ({ subscription: owner = '', id: addon = '' }) => {
    const found = sandbox.state.subscriptionAddons.get(addon);
    if (found?.subscription !== subscription({ subscription: owner }).id || !found)
      throw notFound('subscription add-on', addon);
    return found;
  };
  const answer = (it: SubscriptionAddonRecord) => present(sandbox.state, 'subscriptionAddons', it);

  operation(app, sandbox, 'GET', '/projects/:project/subscriptionAddons', {
    query: listQuery({
      addon: filter.optional(),
      subscription: filter.optional(),
      status: csv(subscriptionAddonStatus).optional(),
    }),
    handle: ({ query: { addon, subscription, status, ...paging } }) =>
      listPage(sandbox, 'subscriptionAddons', paging, {
        among: subscription
          ? sandbox.state.subscriptionAddons.by('subscription', subscription)
          : undefined,
        where: (it) => (!addon || it.addon === addon) && (!status || status.includes(it.status)),
      }),
  });
  operation(app, sandbox, 'GET', base, {
    target: subscription,
    query: listQuery({ status: csv(subscriptionAddonStatus).optional() }),
    handle: ({ target, query: { status, ...paging } }) =>
      listPage(sandbox, 'subscriptionAddons', paging, {
        among: sandbox.state.subscriptionAddons.by('subscription', target.id),
        where: (it) => !status || status.includes(it.status),
      }),
  });
  operation(app, sandbox, 'POST', base, {
    target: subscription,
    status: 201,
    body: z.strictObject({ addon: id }),
    handle: ({ target, body }) => {
      const problem = addonProblem(sandbox, target, body.addon);
      if (problem) throw invalid('addon', problem);
      return answer(addAddon(sandbox, target, body.addon, byApiKey));
    },
  });
  operation(app, sandbox, 'GET', `${base}/:id`, { target, handle: ({ target }) => answer(target) });
  operation(app, sandbox, 'POST', `${base}/:id/cancel`, {
    target,
    handle: ({ target }) => {
      if (target.canceledAt || target.status === 'ended')
        throw invalid('id', 'The add-on is canceled already.');
      const now = sandbox.clock.iso();
      const end = sandbox.state.subscriptions.get(target.subscription)?.currentPeriod?.end ?? now;
      return answer(
        update(sandbox, 'subscriptionAddons', target, { canceledAt: now, endedAt: end }, byApiKey),
      );
    },
  });
}
