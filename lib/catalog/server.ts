import 'server-only';
import { unstable_cache } from 'next/cache';
import { cache } from 'react';
import { dataKey } from '@/lib/cache/data-key';
import { caches } from '@/lib/cache/table';
import { type GigsError, gigsError, isUnknown } from '@/lib/gigs/error';
import { type GigsPlan, getGigsPlan, isOnSale } from '@/lib/gigs/plans';
import { isProjectUnknown } from '@/lib/gigs/project';
import type { Locale } from '@/lib/i18n/locale';
import { processWide } from '@/lib/platform/process-wide';
import { fail, ok, type Result } from '@/lib/platform/result';
import { tokenBucket } from '@/lib/platform/token-bucket';
import { arrange, isTrueBadge } from './arrange';
import { planFromGigs } from './from-gigs';
import { isTooOld } from './last-good';
import { localPlan, localPlans } from './localize';
import { readCatalogue } from './read';
import type { Plan } from './types';

class PlansUnavailable extends Error {
  constructor(readonly reason: GigsError) {
    super(`plans: ${reason.kind}`);
  }
}

/**
 * The catalogue as text, and when it was read (milliseconds). Throws, because a failure must not be
 * cached.
 */
async function catalogueAsText(): Promise<{ text: string; readAt: number }> {
  const catalogue = await readCatalogue();
  if (!catalogue.ok) throw new PlansUnavailable(catalogue.error);
  const { plans, readAt } = catalogue.value;
  return { text: JSON.stringify(arrange(plans.map(planFromGigs))), readAt };
}

const cachedCatalogue = unstable_cache(catalogueAsText, dataKey('catalogue'), {
  tags: [caches.catalogue.tag],
  revalidate: caches.catalogue.revalidate,
});

let last: { text: string; plans: Plan[] } = { text: '[]', plans: [] };

/**
 * Every plan that is listed, in the order of the seller and, with a locale, in the seller's words
 * for that language. From the cache: no upstream call while it is warm, and while Gigs is down the
 * last good catalogue, at most a day old. Checkout asks Gigs again. The same objects are returned
 * until the catalogue changes, which is what labels and facets are memoized by.
 */
export async function listPlans(locale?: Locale): Promise<Result<Plan[], GigsError>> {
  try {
    const cached = await cachedCatalogue();
    // Next serves a stale entry of any age while it revalidates.
    const { text } = isTooOld(cached) ? await catalogueAsText() : cached;
    if (text !== last.text) last = { text, plans: withSharedCoverages(JSON.parse(text)) };
    return ok(locale ? localPlans(last.plans, locale) : last.plans);
  } catch (error) {
    if (error instanceof PlansUnavailable) return fail(error.reason);
    throw error;
  }
}

/** The plan as this process last saw it on sale, or null. No upstream call. */
export function recentPlan(id: string): Plan | null {
  return last.plans.find((plan) => plan.id === id) ?? null;
}

/** Whether a plan is on sale, with every plan on sale beside it. */
export type PlanStanding = { state: 'on-sale' | 'archived'; plan: Plan; others: Plan[] } | null;

/**
 * Whether the plan of this id, listed or hidden, is on sale or archived; null both when there is
 * none and when it is not public. No upstream call for a plan of the cached catalogue.
 */
export const lookUpPlan = cache(lookUp);

async function lookUp(id: string, locale: Locale): Promise<Result<PlanStanding, GigsError>> {
  const plans = await listPlans(locale);
  // An unknown project has no plans: that says nothing about this one.
  if (!plans.ok && plans.error.kind === 'not-found') return plans;
  const others = plans.ok ? plans.value : [];
  const listed = others.find((plan) => plan.id === id);
  if (listed) return ok({ state: 'on-sale', plan: listed, others });
  try {
    const cached = await cachedUnlisted(id);
    const { found } = isTooOld(cached) ? await readUnlisted(id) : cached;
    if (!found) return ok(null);
    const plan = localPlan(found.plan, locale);
    // Before translation, as `arrange` does: groups may have other names in another language.
    const badge = isTrueBadge(found.plan, plans.ok ? last.plans : []) ? plan.badge : null;
    return ok({ ...found, plan: { ...plan, badge }, others });
  } catch (error) {
    if (error instanceof PlansUnavailable) return fail(error.reason);
    throw error;
  }
}

/** Any id can be asked for, and Gigs limits the key that the whole store has. */
const unlistedAsked = () => processWide('unlisted asked', () => tokenBucket(20, 5));

type Unlisted = { state: 'on-sale' | 'archived'; plan: Plan } | null;

/**
 * A plan that is missing from the list: hidden, archived, or just gone on sale; null where it is
 * not public or unknown. Throws, as above.
 */
async function readUnlisted(id: string): Promise<{ found: Unlisted; readAt: number }> {
  const readAt = Date.now();
  if (!unlistedAsked().take()) throw new PlansUnavailable(gigsError('rate-limited'));
  const read = await findPlan(id);
  if (!read.ok) throw new PlansUnavailable(read.error);
  const plan = read.value;
  if (plan?.id !== id) return { found: null, readAt };
  const onSale = isOnSale(plan);
  if (!onSale && plan.status !== 'archived') return { found: null, readAt };
  return { found: { state: onSale ? 'on-sale' : 'archived', plan: planFromGigs(plan) }, readAt };
}

const cachedUnlisted = unstable_cache(readUnlisted, dataKey('unlisted'), {
  tags: [caches.catalogue.tag],
  revalidate: caches.catalogue.revalidate,
});

/** Plans of one coverage share one object, so that page data carries it once. */
function withSharedCoverages(plans: Plan[]): Plan[] {
  const shared = new Map<string, Plan['coverage']>();
  return plans.map((plan) => {
    const key = JSON.stringify(plan.coverage);
    const coverage = shared.get(key) ?? plan.coverage;
    shared.set(key, coverage);
    return { ...plan, coverage };
  });
}

/**
 * The plan if Gigs has it on sale right now; null when it is unknown or not on sale. Never cached.
 */
export async function findPlanOnSale(id: string): Promise<Result<Plan | null, GigsError>> {
  const plan = await findPlan(id);
  if (!plan.ok) return plan;
  return ok(plan.value && isOnSale(plan.value) ? planFromGigs(plan.value) : null);
}

/** The plan at Gigs; null where there is none, but an error where the whole project is unknown. */
async function findPlan(id: string): Promise<Result<GigsPlan | null, GigsError>> {
  const plan = await getGigsPlan(id);
  if (plan.ok || !isUnknown(plan.error)) return plan;
  return plan.error.kind === 'not-found' && (await isProjectUnknown()) ? plan : ok(null);
}
