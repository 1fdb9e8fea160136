import 'server-only';
import { z } from 'zod';
import type { Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsList } from './list';
import { gigsRequest, segment } from './request';

export const gigsSim = z.object({
  id: z.string().min(1),
  iccid: z.string(),
  provider: z.string(),
  status: z.string(),
  type: z.string(),
});

export type GigsSim = z.infer<typeof gigsSim>;

const esimProfile = z.object({ status: z.string() });

/** GSMA SGP.22 limits an activation code to 255 characters. */
const simCredentials = z.object({
  activationCode: z.string().trim().min(1).max(255).nullish().catch(null),
});

/**
 * The SIMs of a user, including retired ones, which the default hides. What ties a SIM to a user is
 * not documented.
 */
export function listGigsSims(user: string): Promise<Result<GigsSim[], GigsError>> {
  const query = { user, status: 'inactive,active,retired' };
  return gigsList({ path: 'sims', query }, gigsSim);
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
