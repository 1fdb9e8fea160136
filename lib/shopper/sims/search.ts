import 'server-only';
import { type Outage, outageOf } from '@/lib/catalog/outage';
import { type GigsError, isRefused, isUnknown } from '@/lib/gigs/error';
import { listGigsDevicesWith, listGigsSubscribersOn, type SimHolder } from '@/lib/gigs/sim-holders';
import { findGigsSims, type GigsSim } from '@/lib/gigs/sims';
import { fail, ok, type Result } from '@/lib/platform/result';
import { unavailability } from '../compatibility';
import type { Shopper } from '../server';
import type { Sim, UnclaimedSim } from '../types';
import { readShopperItems, simFromGigs } from './sims';

/** A SIM found by its number: one that nobody has, or one of the shopper's own list. */
export type FoundSim = { owner: 'nobody'; sim: UnclaimedSim } | { owner: 'shopper'; sim: Sim };

/**
 * Why there is none to use. `refused` is every SIM that is not this shopper's to use, so that
 * nothing is learnt about the SIMs of others; `unavailable` means that Gigs could not be asked, and
 * `misconfigured` that it cannot be until the brand has mended it.
 */
export type NotFound = 'refused' | Outage;

/** No SIM has it: unknown numbers are looked up as far as known ones. */
const NO_SIM = 'sim_0000000000000000000000000000';

const refused = fail<NotFound>('refused');

/**
 * Looks up a SIM by the digits of its ICCID. Usable are the SIMs in the shopper's own list, and
 * free ones that no subscription and no device has ever given to anybody: a SIM does not say whose
 * it is (docs/adr/0016). Two steps of calls, whatever the number.
 */
export async function findSim(
  iccid: string,
  shopper: Shopper | null,
): Promise<Result<FoundSim, NotFound>> {
  const own = shopper ? readShopperItems(shopper) : null;
  const found = await findGigsSims(iccid);
  if (!found.ok && !isUnknown(found.error)) return unasked(found.error);
  // Two SIMs of one number cannot be told apart.
  const [sim, ...more] = found.ok ? found.value : [];
  const [items, holders] = await Promise.all([own, readHolders(sim?.id ?? NO_SIM)]);
  if (items && !items.sims.ok) return unasked(items.sims.error);
  if (!holders.ok && !isUnknown(holders.error)) return unasked(holders.error);
  if (!sim || more.length > 0 || !holders.ok) return refused;
  const mine = items?.sims.ok ? items.sims.value.find(({ id }) => id === sim.id) : undefined;
  if (mine) return ok({ owner: 'shopper', sim: mine });
  const unclaimed = holders.value.length === 0 ? unclaimedFrom(sim) : null;
  return unclaimed ? ok({ owner: 'nobody', sim: unclaimed }) : refused;
}

/** Such a SIM as the rules of fit take it: free when it was looked up. */
export function freeSim(sim: UnclaimedSim): Sim {
  return { ...sim, status: 'inactive', use: null };
}

function unclaimedFrom(gigsSim: GigsSim): UnclaimedSim | null {
  const sim = simFromGigs(gigsSim, null);
  const { id, network, type, ending } = sim;
  return type && unavailability(sim) === null ? { id, network, type, ending } : null;
}

function unasked(error: GigsError | 'closed') {
  return fail<NotFound>(error === 'closed' ? 'unavailable' : outageOf(error));
}

async function readHolders(sim: string): Promise<Result<SimHolder[], GigsError>> {
  const [subscribers, devices] = await Promise.all([
    listGigsSubscribersOn(sim),
    listGigsDevicesWith(sim),
  ]);
  if (!subscribers.ok) return subscribers;
  if (!devices.ok) return isRefused(devices.error) ? subscribers : devices;
  return ok([...subscribers.value, ...devices.value.map((user) => ({ user, isEnded: true }))]);
}
