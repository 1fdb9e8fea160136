import { z } from 'zod';
import type { Sandbox } from '../context';
import { invalid, notFound } from '../errors';
import { cancel, end, resume } from '../lifecycle/cancellation';
import type { GigsApp } from '../node-env';
import { id, mergeMetadata, metadataInput } from '../schema/common';
import { type SubscriptionRecord, subscriptionStatus } from '../schema/subscription';
import { byApiKey, update } from '../store/changes';
import { present } from '../store/present';
import { checkAddress, createFromApi, newSubscription } from './create-subscription';
import { listPage } from './list';
import { csv, filter, listQuery, operation } from './operation';

const list = listQuery({
  user: filter.optional(),
  plan: filter.optional(),
  sim: filter.optional(),
  status: csv(subscriptionStatus).optional(),
});

/** Subscriptions: list, create, cancel, resume, end. */
export function addSubscriptions(app: GigsApp, sandbox: Sandbox): void {
  const base = '/projects/:project/subscriptions';
  const target = ({ id: subscription = '' }) => {
    const found = sandbox.state.subscriptions.get(subscription);
    if (!found) throw notFound('subscription', subscription);
    return found;
  };
  const answer = (it: SubscriptionRecord) => present(sandbox.state, 'subscriptions', it);

  operation(app, sandbox, 'GET', base, {
    query: list,
    handle: ({ query: { user, plan, sim, status, ...paging } }) => {
      const wanted = status ?? ['pending', 'active'];
      const narrowest = [
        ['user', user],
        ['sim', sim],
        ['plan', plan],
      ].find(([, key]) => key !== undefined);
      return listPage(sandbox, 'subscriptions', paging, {
        among: narrowest?.[0]
          ? sandbox.state.subscriptions.by(narrowest[0], narrowest[1] ?? '')
          : undefined,
        where: (it) =>
          wanted.includes(it.status) &&
          (!user || it.user === user) &&
          (!plan || it.plan === plan) &&
          (!sim || it.sim === sim),
      });
    },
  });
  operation(app, sandbox, 'POST', base, {
    status: 201,
    body: newSubscription,
    handle: ({ body }) => answer(createFromApi(sandbox, body)),
  });
  operation(app, sandbox, 'POST', `${base}/search`, {
    body: z.strictObject({ phoneNumber: z.string().regex(/^\+[1-9][0-9]{5,14}$/) }),
    handle: ({ body }) =>
      listPage(
        sandbox,
        'subscriptions',
        { limit: 200 },
        { among: sandbox.state.subscriptions.by('phoneNumber', body.phoneNumber) },
      ),
  });
  operation(app, sandbox, 'GET', `${base}/:id`, { target, handle: ({ target }) => answer(target) });
  operation(app, sandbox, 'PATCH', `${base}/:id`, {
    target,
    body: z.strictObject({
      metadata: metadataInput.optional(),
      userAddress: id.nullable().optional(),
    }),
    handle: ({ target, body }) => {
      checkAddress(sandbox, target.user, body.userAddress);
      const patch = {
        ...(body.userAddress === undefined ? {} : { userAddress: body.userAddress }),
        ...(body.metadata ? { metadata: mergeMetadata(target.metadata, body.metadata) } : {}),
      };
      return answer(update(sandbox, 'subscriptions', target, patch, byApiKey));
    },
  });
  operation(app, sandbox, 'POST', `${base}/:id/cancel`, {
    target,
    handle: ({ target }) => {
      refuseEnded(target);
      if (target.canceledAt) throw invalid('id', 'The subscription is already canceled.');
      return answer(cancel(sandbox, target, byApiKey));
    },
  });
  operation(app, sandbox, 'POST', `${base}/:id/resume`, {
    target,
    handle: ({ target }) => {
      refuseEnded(target);
      if (!target.canceledAt) throw invalid('id', 'The subscription is not canceled.');
      return answer(resume(sandbox, target, byApiKey));
    },
  });
  const endNow = ({ target }: { target: SubscriptionRecord }) => {
    refuseEnded(target);
    return answer(end(sandbox, target, byApiKey, 'cancellationRequested'));
  };
  operation(app, sandbox, 'POST', `${base}/:id/end`, { target, handle: endNow });
  operation(app, sandbox, 'DELETE', `${base}/:id`, { target, handle: endNow });
}

function refuseEnded(subscription: SubscriptionRecord): void {
  if (subscription.status === 'ended') throw invalid('id', 'The subscription has ended.');
}
