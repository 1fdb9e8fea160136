import 'server-only';
import { type Outage, outageOf } from '@/lib/catalog/outage';
import { isUnknown } from '@/lib/gigs/error';
import { getGigsSimCredentials } from '@/lib/gigs/sims';
import { fail, ok, type Result } from '@/lib/platform/result';
import { isNoUser, readOwn } from '@/lib/shopper/gigs-user';
import type { Shopper } from '@/lib/shopper/server';
import { readEsimProfile } from '@/lib/shopper/sims/account-sims';
import { findMySim } from '@/lib/shopper/sims/sims';
import type { EsimProfile, Sim } from '@/lib/shopper/types';
import { type ActivationCode, readActivationCode } from './activation-code';

/** What it takes to use one of the shopper's SIMs in a device. */
export type Installation =
  | { state: 'ready'; sim: Sim; code: ActivationCode; profile: EsimProfile | null }
  | { state: 'no-code' | 'physical' | 'retired'; sim: Sim };

/** Why nothing can be said of a SIM; `misconfigured` until the brand has mended it. */
export type InstallProblem = 'not-found' | Outage;

/**
 * How to install a SIM. The code is requested only once the SIM is known to be this shopper's:
 * `not-found` for any other, whether it exists or not.
 */
export async function readInstallation(
  shopper: Shopper,
  id: string,
): Promise<Result<Installation, InstallProblem>> {
  const found = await readOwn(shopper, (user) => findMySim(user, id));
  if (!found.ok) return fail(isNoUser(found.error) ? 'not-found' : outageOf(found.error));
  const sim = found.value;
  if (!sim) return fail('not-found');
  if (sim.type === 'pSIM') return ok({ state: 'physical', sim });
  if (sim.status === 'retired') return ok({ state: 'retired', sim });

  const [credentials, profile] = await Promise.all([
    getGigsSimCredentials(sim.id),
    readEsimProfile(sim.id),
  ]);
  if (!credentials.ok && !isUnknown(credentials.error)) return fail(outageOf(credentials.error));
  const text = credentials.ok ? credentials.value.activationCode : null;
  if (!text) return ok({ state: 'no-code', sim });
  return ok({ state: 'ready', sim, code: readActivationCode(text), profile });
}
