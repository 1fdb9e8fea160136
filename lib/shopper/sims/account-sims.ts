import 'server-only';
import type { GigsError } from '@/lib/gigs/error';
import { getGigsEsimProfile } from '@/lib/gigs/sims';
import { oneOf } from '@/lib/platform/one-of';
import { ok, type Result } from '@/lib/platform/result';
import { withTimeout } from '@/lib/platform/with-timeout';
import { mayBeInstalled } from '../compatibility';
import { readOwn } from '../gigs-user';
import type { Shopper } from '../server';
import type { AccountSim, EsimProfile } from '../types';
import { fullNumber, listMySims } from './sims';

/**
 * Limits the upstream calls of a page; further eSIMs are listed without the state of their
 * profiles.
 */
const MAX_PROFILES = 10;

/** A page does without a profile that takes longer. */
const PROFILE_TIMEOUT_MS = 1_000;

/** The SIMs of a user, retired ones last, with the state of eSIM profiles where Gigs knows it. */
export async function listAccountSims(user: string): Promise<Result<AccountSim[], GigsError>> {
  const sims = await listMySims(user);
  if (!sims.ok) return sims;
  const installable = sims.value.filter(mayBeInstalled).slice(0, MAX_PROFILES);
  const profiles = new Map(
    await Promise.all(installable.map(async ({ id }) => [id, await readEsimProfile(id)] as const)),
  );
  return ok(
    sims.value
      .map((sim) => ({ ...sim, profile: profiles.get(sim.id) ?? null }))
      .toSorted((a, b) => Number(a.status === 'retired') - Number(b.status === 'retired')),
  );
}

/**
 * The status of an eSIM's profile, or null when Gigs does not know it or does not respond in time.
 */
export async function readEsimProfile(sim: string): Promise<EsimProfile | null> {
  const answer = await withTimeout(PROFILE_TIMEOUT_MS, getGigsEsimProfile(sim), null);
  if (!answer?.ok) return null;
  return oneOf(['deleted', 'disabled', 'enabled', 'installed'], answer.value.status, null);
}

/** The full number of the SIM that the shopper asks to see; null unless it is theirs. */
export async function revealNumber(shopper: Shopper, sim: unknown): Promise<string | null> {
  if (typeof sim !== 'string') return null;
  const number = await readOwn(shopper, (user) => fullNumber(user, sim));
  return number.ok ? number.value : null;
}
