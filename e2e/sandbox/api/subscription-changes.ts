import { z } from 'zod';
import type { Sandbox } from '../context';
import { invalid, notFound } from '../errors';
import { newId } from '../ids';
import { applyChange, changeProblem } from '../lifecycle/subscription-changes';
import type { GigsApp } from '../node-env';
import { id } from '../schema/common';
import { subscriptionChangeSchema } from '../schema/subscription';
import { byApiKey, insert, update } from '../store/changes';
import { listPage } from './list';
import { csv, filter, listQuery, operation } from './operation';

const { status: changeStatus, when } = subscriptionChangeSchema.shape;

const create = z
  .strictObject({
    subscription: id,
    plan: id.optional(),
    sim: id.optional(),
    when: when.optional(),
  })
  .refine((body) => body.plan !== undefined || body.sim !== undefined, {
    message: 'A plan or a SIM is required.',
    path: ['plan'],
  });

/** Changes of a subscription's plan or SIM, now or at its renewal. */
export function addSubscriptionChanges(app: GigsApp, sandbox: Sandbox): void {
  const base = '/projects/:project/subscriptionChanges';
  const target = ({ id: change = '' }) => {
    const found = sandbox.state.subscriptionChanges.get(change);
    if (!found) throw notFound('subscription change', change);
    return found;
  };

  operation(app, sandbox, 'GET', base, {
    query: listQuery({ subscription: filter.optional(), status: csv(changeStatus).optional() }),
    handle: ({ query: { subscription, status, ...paging } }) =>
      listPage(sandbox, 'subscriptionChanges', paging, {
        among: subscription
          ? sandbox.state.subscriptionChanges.by('subscription', subscription)
          : undefined,
        where: (it) => !status || status.includes(it.status),
      }),
  });
  operation(app, sandbox, 'POST', base, {
    status: 201,
    body: create,
    handle: ({ body }) => {
      const problem = changeProblem(sandbox, body);
      if (problem) throw invalid(problem.property, problem.message, problem.code);
      const change = insert(
        sandbox,
        'subscriptionChanges',
        {
          object: 'subscriptionChange',
          id: newId('sch'),
          appliedAt: null,
          createdAt: sandbox.clock.iso(),
          plan: body.plan ?? null,
          sim: body.sim ?? null,
          status: 'pending',
          subscription: body.subscription,
          when: body.when ?? 'renewal',
        },
        byApiKey,
      );
      return change.when === 'now' ? applyChange(sandbox, change, byApiKey) : change;
    },
  });
  operation(app, sandbox, 'GET', `${base}/:id`, { target, handle: ({ target }) => target });
  operation(app, sandbox, 'DELETE', `${base}/:id`, {
    target,
    handle: ({ target }) => {
      if (target.status !== 'pending') throw invalid('id', 'The change is not pending.');
      const status = 'deleted' as const;
      return update(sandbox, 'subscriptionChanges', target, { status }, byApiKey, ['deleted']);
    },
  });
}
