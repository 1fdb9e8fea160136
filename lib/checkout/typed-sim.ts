import 'server-only';
import { listPlans } from '@/lib/catalog/server';
import { clientIp } from '@/lib/http/client-ip';
import { fail, ok, type Result } from '@/lib/platform/result';
import { plainText } from '@/lib/platform/typed-text';
import { incompatibility } from '@/lib/shopper/compatibility';
import { mayFindSim } from '@/lib/shopper/limits';
import { hasCheckDigit } from '@/lib/shopper/luhn';
import type { Shopper } from '@/lib/shopper/server';
import { parseIccid } from '@/lib/shopper/sims/iccid';
import { type FoundSim, findSim, freeSim } from '@/lib/shopper/sims/search';
import type { UnclaimedSim } from '@/lib/shopper/types';
import { forgetSim, type KeptSim, keepSim, simToKeep } from './sim-cookie';

/**
 * Why a typed ICCID leads to no SIM. `refused` is any SIM that this shopper cannot use for this
 * plan, whatever the reason: the reason would tell of the SIMs of others.
 */
export type TypedSimProblem =
  | 'missing'
  | 'invalid'
  | 'busy'
  | 'refused'
  | 'unchecked'
  | 'misconfigured';

/**
 * The SIM of a typed ICCID, which is kept, whatever comes of it; a SIM found before is not looked
 * up again. At most two steps of upstream calls.
 */
export async function readTypedSim(
  typed: string,
  shopper: Shopper | null,
  plan: string | null,
): Promise<Result<FoundSim, TypedSimProblem>> {
  if (plainText(typed) === '') return fail('missing');
  const kept = await simToKeep(typed, shopper);
  const found = await foundBy(kept, shopper, plan);
  if (found.ok && found.value.owner === 'shopper') await forgetSim();
  else {
    const unclaimed = found.ok && found.value.owner === 'nobody' ? found.value.sim : null;
    await keepSim({ ...kept, found: unclaimed, at: Date.now() });
  }
  return found;
}

/** Keeps a typed ICCID as it is, for a page that leads elsewhere. */
export async function keepTypedSim(typed: string, shopper: Shopper | null): Promise<void> {
  await keepSim(await simToKeep(typed, shopper));
}

async function foundBy(
  { typed, found, browser }: KeptSim,
  shopper: Shopper | null,
  plan: string | null,
): Promise<Result<FoundSim, TypedSimProblem>> {
  const iccid = parseIccid(typed);
  if (!iccid) return fail('invalid');
  const takes = planTakes(plan);
  const answer = found
    ? ok({ owner: 'nobody' as const, sim: found })
    : await lookUp(iccid, shopper, browser);
  if (!answer.ok) {
    return answer.error === 'refused' && !hasCheckDigit(iccid) ? fail('invalid') : answer;
  }
  const { owner, sim } = answer.value;
  return owner === 'nobody' && !(await takes)(sim) ? fail('refused') : answer;
}

async function lookUp(
  iccid: string,
  shopper: Shopper | null,
  browser: string,
): Promise<Result<FoundSim, TypedSimProblem>> {
  const may = await mayFindSim(await clientIp(), browser).catch(() => null);
  if (may === null) return fail('unchecked');
  if (!may) return fail('busy');
  const sim = await findSim(iccid, shopper);
  return sim.ok ? sim : fail(sim.error === 'unavailable' ? 'unchecked' : sim.error);
}

/** Whether a plan takes a SIM; without a plan on sale every SIM will do for now. */
async function planTakes(id: string | null): Promise<(sim: UnclaimedSim) => boolean> {
  const plans = id === null ? null : await listPlans();
  const plan = plans?.ok ? plans.value.find((plan) => plan.id === id) : undefined;
  return (sim) => !plan || incompatibility(plan, freeSim(sim)) === null;
}
