import { z } from 'zod';
import { lastUsedSim, misfitOf } from '../life/sims';
import { cancel, createSubscription, end, resume } from '../life/subscriptions';
import { isTestSim, simOrTestSim } from '../life/test-sims';
import type { Sandbox } from '../sandbox';
import { id, mergeMetadata, metadataInput } from '../schema/common';
import type { PlanRecord } from '../schema/plan';
import type { SimRecord } from '../schema/sim';
import { type SubscriptionRecord, subscriptionStatus } from '../schema/subscription';
import type { User } from '../schema/user';
import { byApiKey, update } from '../store/changes';
import { present } from '../store/present';
import type { GigsApp } from './app-type';
import { invalid, notFound } from './errors';
import { listPage } from './list';
import { csv, filter, listQuery, operation } from './operation';

const list = listQuery({
  user: filter.optional(),
  plan: filter.optional(),
  sim: filter.optional(),
  status: csv(subscriptionStatus).optional(),
});

const create = z.strictObject({
  plan: id,
  user: id,
  sim: id.nullable().optional(),
  userAddress: id.nullable().optional(),
  metadata: metadataInput.optional(),
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
    body: create,
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
      if (target.canceledAt) throw invalid('id', 'The subscription is canceled already.');
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

function createFromApi(sandbox: Sandbox, body: z.infer<typeof create>): SubscriptionRecord {
  const { state } = sandbox;
  const plan = state.plans.get(body.plan);
  if (!plan) throw invalid('plan', `No such plan: ${body.plan}`);
  if (plan.status !== 'available') throw invalid('plan', 'The plan is not available.');
  const user = state.users.get(body.user);
  if (!user || user.status === 'deleted') throw invalid('user', `No such user: ${body.user}`);
  checkRequirements(sandbox, plan, user, body.userAddress);
  const sim = wantedSim(sandbox, body.sim, plan, user.id);
  if (!sim && !plan.simTypes.includes('eSIM'))
    throw invalid('sim', 'The plan needs a physical SIM.');
  const misfit = sim ? misfitOf(sandbox, sim, plan, user.id) : null;
  if (misfit === 'inUse') throw invalid('sim', 'The SIM is in use already.', 'simAlreadyUsed');
  if (misfit) throw invalid('sim', 'The SIM cannot be used with this plan.');
  return createSubscription(
    sandbox,
    {
      plan,
      user: user.id,
      sim: sim?.id ?? null,
      userAddress: body.userAddress ?? null,
      metadata: mergeMetadata({}, body.metadata),
      activateIn: sim?.activationDelay ?? sandbox.options.activationDelay,
    },
    byApiKey,
  );
}

/** The SIM asked for; null stands for a new eSIM. */
function wantedSim(
  sandbox: Sandbox,
  wish: string | null | undefined,
  plan: PlanRecord,
  user: string,
): SimRecord | null {
  if (wish === undefined || wish === null || wish === 'auto') return null;
  if (wish === 'preferLastUsed') return lastUsedSim(sandbox, plan, user) ?? null;
  if (isTestSim(wish) && plan.provider !== 'test')
    throw invalid('sim', 'Test SIMs work with plans of the provider test.');
  const sim = simOrTestSim(sandbox, wish);
  if (!sim) throw invalid('sim', `No such SIM: ${wish}`);
  return sim;
}

/** What the plan asks for must be known before a subscription can be made. */
function checkRequirements(
  sandbox: Sandbox,
  { requirements }: PlanRecord,
  user: User,
  address: string | null | undefined,
): void {
  checkAddress(sandbox, user.id, address);
  if (requirements.address !== 'none' && !address)
    throw invalid('userAddress', 'The plan requires an address.');
  if (requirements['user.fullName'] !== 'none' && !user.fullName)
    throw invalid('user', 'The plan requires the full name of the user.');
  if (requirements['user.birthday'] !== 'none' && !user.birthday)
    throw invalid('user', 'The plan requires the birthday of the user.');
}

function checkAddress(sandbox: Sandbox, user: string, address: string | null | undefined): void {
  if (address && sandbox.state.addresses.get(address)?.user !== user)
    throw invalid('userAddress', `No such address: ${address}`);
}
