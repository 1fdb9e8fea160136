import { z } from 'zod';
import type { Sandbox } from '../context';
import { invalid } from '../errors';
import { incompatibility, lastUsedSim } from '../lifecycle/sims';
import { createSubscription } from '../lifecycle/subscriptions';
import { isTestSim, simOrTestSim } from '../lifecycle/test-sims';
import { id, mergeMetadata, metadataInput } from '../schema/common';
import type { PlanRecord } from '../schema/plan';
import type { Porting } from '../schema/porting';
import type { SimRecord } from '../schema/sim';
import type { SubscriptionRecord } from '../schema/subscription';
import type { User } from '../schema/user';
import { byApiKey } from '../store/changes';

export const newSubscription = z.strictObject({
  plan: id,
  user: id,
  sim: id.nullable().optional(),
  userAddress: id.nullable().optional(),
  porting: id.nullable().optional(),
  device: id.nullable().optional(),
  deviceModel: id.nullable().optional(),
  billing: z
    .strictObject({ discount: z.strictObject({ voucher: z.string().min(1).max(64) }).optional() })
    .optional(),
  metadata: metadataInput.optional(),
});
type NewSubscription = z.infer<typeof newSubscription>;

/** A subscription ordered through the API. */
export function createFromApi(sandbox: Sandbox, body: NewSubscription): SubscriptionRecord {
  const { state } = sandbox;
  const plan = state.plans.get(body.plan);
  if (!plan) throw invalid('plan', `No such plan: ${body.plan}`);
  if (plan.status !== 'available') throw invalid('plan', 'The plan is not available.');
  const user = state.users.get(body.user);
  if (!user || user.status === 'deleted') throw invalid('user', `No such user: ${body.user}`);
  checkRequirements(sandbox, plan, user, body);
  checkVoucher(sandbox, body.billing?.discount?.voucher);
  const porting = wantedPorting(sandbox, body.porting, plan, user.id);
  const sim = wantedSim(sandbox, body.sim, plan, user.id);
  if (!sim && !plan.simTypes.includes('eSIM'))
    throw invalid('sim', 'The plan needs a physical SIM.');
  const misfit = sim ? incompatibility(sandbox, sim, plan, user.id) : null;
  if (misfit === 'inUse') throw invalid('sim', 'The SIM is already in use.', 'simAlreadyUsed');
  if (misfit) throw invalid('sim', 'The SIM cannot be used with this plan.');
  return createSubscription(
    sandbox,
    {
      plan,
      user: user.id,
      sim: sim?.id ?? null,
      userAddress: body.userAddress ?? null,
      metadata: mergeMetadata({}, body.metadata),
      billing: body.billing ?? null,
      porting,
      activateIn: porting ? null : (sim?.activationDelay ?? sandbox.options.activationDelay),
    },
    byApiKey,
  );
}

/** The requested SIM; null means a new eSIM. */
function wantedSim(
  sandbox: Sandbox,
  requested: string | null | undefined,
  plan: PlanRecord,
  user: string,
): SimRecord | null {
  if (requested === undefined || requested === null || requested === 'auto') return null;
  if (requested === 'preferLastUsed') return lastUsedSim(sandbox, plan, user) ?? null;
  if (isTestSim(requested) && plan.provider !== 'test')
    throw invalid('sim', 'Test SIMs work with plans of the provider test.');
  const sim = simOrTestSim(sandbox, requested);
  if (!sim) throw invalid('sim', `No such SIM: ${requested}`);
  return sim;
}

/** The plan's requirements must be met before a subscription can be created. */
function checkRequirements(
  sandbox: Sandbox,
  { requirements }: PlanRecord,
  user: User,
  body: NewSubscription,
): void {
  checkAddress(sandbox, user.id, body.userAddress);
  checkDevice(sandbox, requirements.device, user.id, body);
  if (requirements.address !== 'none' && !body.userAddress)
    throw invalid('userAddress', 'The plan requires an address.');
  if (requirements['user.fullName'] !== 'none' && !user.fullName)
    throw invalid('user', 'The plan requires the full name of the user.');
  if (requirements['user.birthday'] !== 'none' && !user.birthday)
    throw invalid('user', 'The plan requires the birthday of the user.');
}

/** A device of the user or without a user; required when the plan requires one. */
function checkDevice(
  { state }: Sandbox,
  requirement: PlanRecord['requirements']['device'],
  user: string,
  { device, deviceModel }: NewSubscription,
): void {
  const named = device ? state.devices.get(device) : undefined;
  if (device && !named) throw invalid('device', `No such device: ${device}`);
  if (named?.user && named.user !== user)
    throw invalid('device', 'The device belongs to another user.', 'deviceAlreadyUsed');
  if (deviceModel && !state.deviceModels.get(deviceModel))
    throw invalid('deviceModel', `No such device model: ${deviceModel}`);
  const isKnown = device || deviceModel || state.devices.by('user', user).length > 0;
  if (requirement !== 'none' && !isKnown) throw invalid('device', 'The plan requires a device.');
}

function checkVoucher({ state, clock }: Sandbox, requested: string | undefined): void {
  if (requested === undefined) return;
  const property = 'billing.discount.voucher';
  const voucher =
    state.vouchers.get(requested) ?? state.vouchers.by('code', requested.toUpperCase())[0];
  if (!voucher) throw invalid(property, `No such voucher: ${requested}`, 'voucherNotFound');
  if (voucher.expiresAt && Date.parse(voucher.expiresAt) <= clock.now())
    throw invalid(property, 'The voucher has expired.', 'voucherCodeExpired');
}

/** A porting of the user without a subscription yet. */
function wantedPorting(
  { state }: Sandbox,
  requested: string | null | undefined,
  plan: PlanRecord,
  user: string,
): Porting | null {
  if (!requested) return null;
  const porting = state.portings.get(requested);
  if (!porting || porting.user !== user) throw invalid('porting', `No such porting: ${requested}`);
  if (porting.subscription !== null)
    throw invalid(
      'porting',
      'The porting already has a subscription.',
      'subscriptionPortingAlreadyOpen',
    );
  if (porting.provider !== plan.provider)
    throw invalid('porting', 'The porting belongs to another network.', 'portingProviderMismatch');
  return porting;
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
