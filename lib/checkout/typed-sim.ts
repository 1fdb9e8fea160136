import 'server-only';
import { listPlans } from '@/lib/catalog/server';
import { clientIp } from '@/lib/http/client-ip';
import { fail, ok, type Result } from '@/lib/platform/result';
import { plainText } from '@/lib/platform/typed-text';
import { incompatibility } from '@/lib/shopper/compatibility';
import { parseIccid } from '@/lib/shopper/iccid';
import { mayFindSim } from '@/lib/shopper/limits';
import { hasCheckDigit } from '@/lib/shopper/luhn';
import type { Shopper } from '@/lib/shopper/server';
import { type FoundSim, findSim, simOfHeld } from '@/lib/shopper/sim-search';
import type { HeldSim } from '@/lib/shopper/types';
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
  if (found.ok && 'mine' in found.value) await forgetSim();
  else {
    const held = found.ok && 'held' in found.value ? found.value.held : null;
    await keepSim({ ...kept, found: held, at: Date.now() });
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
  const takes = takesOf(plan);
  const sim = found ? ok({ held: found }) : await lookUp(iccid, shopper, browser);
  if (sim.ok && 'held' in sim.value && !(await takes)(sim.value.held)) return fail('refused');
  return !sim.ok && sim.error === 'refused' && !hasCheckDigit(iccid) ? fail('invalid') : sim;
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
async function takesOf(id: string | null): Promise<(sim: HeldSim) => boolean> {
  const plans = id === null ? null : await listPlans();
  const plan = plans?.ok ? plans.value.find((one) => one.id === id) : undefined;
  return (sim) => !plan || incompatibility(plan, simOfHeld(sim)) === null;
}
