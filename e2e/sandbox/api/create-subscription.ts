import { z } from 'zod';
import { lastUsedSim, misfitOf } from '../life/sims';
import { createSubscription } from '../life/subscriptions';
import { isTestSim, simOrTestSim } from '../life/test-sims';
import type { Sandbox } from '../sandbox';
import { id, mergeMetadata, metadataInput } from '../schema/common';
import type { PlanRecord } from '../schema/plan';
import type { SimRecord } from '../schema/sim';
import type { SubscriptionRecord } from '../schema/subscription';
import type { User } from '../schema/user';
import { byApiKey } from '../store/changes';
import { invalid } from './errors';

export const newSubscription = z.strictObject({
  plan: id,
  user: id,
  sim: id.nullable().optional(),
  userAddress: id.nullable().optional(),
  metadata: metadataInput.optional(),
});

/** A subscription ordered through the API. */
export function createFromApi(
  sandbox: Sandbox,
  body: z.infer<typeof newSubscription>,
): SubscriptionRecord {
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

/** An address must be one of the user's. */
export function checkAddress(
  sandbox: Sandbox,
  user: string,
  address: string | null | undefined,
): void {
  if (address && sandbox.state.addresses.get(address)?.user !== user)
    throw invalid('userAddress', `No such address: ${address}`);
}
