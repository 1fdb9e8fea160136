import 'server-only';
import { unstable_cache } from 'next/cache';
import type { GigsError } from '@/lib/gigs/error';
import { getGigsPlan, listGigsPlans } from '@/lib/gigs/plans';
import { fail, ok, type Result } from '@/lib/result';
import { planFromGigs } from './from-gigs';
import type { Plan } from './plan';

/** The cache tag of everything that shows the catalogue. */
export const PLANS_TAG = 'plans';

class PlansUnavailable extends Error {
  constructor(readonly reason: GigsError) {
    super(`plans: ${reason.kind}`);
  }
}

// Throws so that a failure is never cached: while Gigs is down the last good copy stays.
const cachedPlans = unstable_cache(
  async (): Promise<Plan[]> => {
    const plans = await listGigsPlans();
    if (!plans.ok) throw new PlansUnavailable(plans.error);
    return plans.value.filter((plan) => plan.status === 'available').map(planFromGigs);
  },
  ['plans'],
  { tags: [PLANS_TAG], revalidate: 60 },
);

/** Every plan on sale, from the cache: no upstream call while it is warm. */
export async function listPlans(): Promise<Result<Plan[], GigsError>> {
  try {
    return ok(await cachedPlans());
  } catch (error) {
    if (error instanceof PlansUnavailable) return fail(error.reason);
    throw error;
  }
}

/** The plan if it is on sale at this moment, straight from Gigs; null when it is unknown or not on sale. */
export async function findPlanOnSale(id: string): Promise<Result<Plan | null, GigsError>> {
  const plan = await getGigsPlan(id);
  if (plan.ok) return ok(plan.value.status === 'available' ? planFromGigs(plan.value) : null);
  const unknown = plan.error.kind === 'not-found' || plan.error.kind === 'invalid';
  return unknown ? ok(null) : plan;
}
