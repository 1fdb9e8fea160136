import 'server-only';
import type { GigsError } from '@/lib/gigs/error';
import { ok, type Result } from '@/lib/platform/result';
import { resolveGigsUser } from '@/lib/shopper/gigs-user';
import type { Shopper } from '@/lib/shopper/server';
import { mayBeInstalled } from './compatibility';
import { readEsimProfile } from './esim/esim-profile';
import { fullNumber, listMySims } from './sims';
import type { AccountSim } from './types';

/** Nobody has more eSIMs in use; whoever does sees the others without the state of their profiles. */
const MOST_PROFILES = 10;

/** The SIMs of a user, retired ones last, with the state of eSIM profiles where Gigs tells it. */
export async function listAccountSims(user: string): Promise<Result<AccountSim[], GigsError>> {
  const sims = await listMySims(user);
  if (!sims.ok) return sims;
  const asked = sims.value.filter(mayBeInstalled).slice(0, MOST_PROFILES);
  const profiles = new Map(
    await Promise.all(asked.map(async ({ id }) => [id, await readEsimProfile(id)] as const)),
  );
  return ok(
    sims.value
      .map((sim) => ({ ...sim, profile: profiles.get(sim.id) ?? null }))
      .toSorted((a, b) => Number(a.status === 'retired') - Number(b.status === 'retired')),
  );
}

/** The full number of the SIM that the shopper asks to see; null unless it is theirs. */
export async function revealNumber(shopper: Shopper, sim: unknown): Promise<string | null> {
  if (typeof sim !== 'string') return null;
  const user = await resolveGigsUser(shopper);
  const number = user.ok && user.value ? await fullNumber(user.value, sim) : null;
  return number?.ok ? number.value : null;
}
