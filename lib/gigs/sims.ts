import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import { completedSims } from './complete';
import { listGigsDevices } from './devices';
import { type GigsError, isRefused } from './error';
import { gigsList, listPage } from './list';
import { askPlainer } from './plainer';
import { gigsRequest, segment } from './request';
import { gigsSim } from './schema';
import { userFilterHolds } from './user-filter';

export type GigsSim = z.infer<typeof gigsSim>;

const EVERY_STATUS = 'inactive,active,retired';

const esimProfile = z.object({ status: z.string() });

/** GSMA SGP.22 limits an activation code to 255 characters. */
const simCredentials = z.object({
  activationCode: z.string().trim().min(1).max(255).nullish().catch(null),
});

/**
 * The SIMs of a user, including retired ones, which the default hides. A SIM does not say whose it
 * is: until the filter is proven to hold (lib/gigs/user-filter.ts), and where Gigs refuses the
 * list, only the SIMs that the user's devices name.
 */
export async function listGigsSims(user: string): Promise<Result<GigsSim[], GigsError>> {
  const [sims, holds] = await Promise.all([listSims(user), userFilterHolds(anySims)]);
  const isTheirs = sims.ok ? holds : !isRefused(sims.error);
  return isTheirs ? sims : listSimsInDevices(user);
}

function listSims(user: string): Promise<Result<GigsSim[], GigsError>> {
  return askPlainer('sim statuses', [EVERY_STATUS, undefined], (status) =>
    gigsList({ path: 'sims', query: { user, status } }, gigsSim),
  );
}

async function listSimsInDevices(user: string): Promise<Result<GigsSim[], GigsError>> {
  const devices = await listGigsDevices(user);
  if (!devices.ok) return devices;
  return ok(await completedSims(devices.value.flatMap((device) => device.sims)));
}

/** One page is enough to see whether there are any, readable or not. */
async function anySims(user?: string): Promise<Result<unknown[], GigsError>> {
  const query = { user, limit: 1 };
  const page = await gigsRequest({ method: 'GET', path: 'sims', query, schema: listPage });
  return page.ok ? ok(page.value.items) : page;
}

/**
 * The SIMs of the project with this ICCID, of 18 to 20 digits: one, or none. How Gigs matches is
 * not documented, so near misses are dropped here. https://developers.gigs.com (search for SIMs)
 */
export async function findGigsSims(iccid: string): Promise<Result<GigsSim[], GigsError>> {
  const search = { path: 'sims/search', body: { iccid } };
  const found = await gigsList(search, gigsSim, { onePage: true });
  return found.ok ? ok(found.value.filter((sim) => digitsOf(sim) === iccid)) : found;
}

/** The state of an eSIM's profile on its device; `not-found` for a physical SIM. */
export function getGigsEsimProfile(sim: string): Promise<Result<{ status: string }, GigsError>> {
  return gigsRequest({
    method: 'GET',
    path: `sims/${segment(sim)}/eSimProfile`,
    schema: esimProfile,
  });
}

/**
 * The activation code of an eSIM, null for a physical SIM and while there is none. It is a
 * credential: never logged, cached or shown to anyone but its owner. `qrCodeUrl` is left out: it
 * needs no authentication.
 */
export function getGigsSimCredentials(
  sim: string,
): Promise<Result<z.infer<typeof simCredentials>, GigsError>> {
  return gigsRequest({
    method: 'GET',
    path: `sims/${segment(sim)}/credentials`,
    schema: simCredentials,
  });
}

/** Gigs may keep the filler that a chip stores after 19 digits. */
function digitsOf({ iccid }: GigsSim): string {
  return iccid.replace(/f$/i, '');
}
