import 'server-only';
import type { GigsError } from '@/lib/gigs/error';
import { ok, type Result } from '@/lib/platform/result';
import { MAX_DETAILED, optional, readOffersOf, readUsage } from './account';
import { listMySubscriptions } from './list';
import type { Offer, Subscription } from './types';
import { dataShare, type Usage } from './usage';

/** An active plan of the shopper with what is left of it and what can be added. */
export type TopUp = {
  subscription: Subscription;
  /** Null when it cannot be read; empty of those after the first few. */
  usage: Usage[] | null;
  /** The add-ons on sale for it; null when they cannot be read. */
  offers: Offer[] | null;
};

/**
 * The active plans of a user in two rounds of parallel calls: those with add-ons first, among them
 * the one with the smallest share of its data left.
 */
export async function readTopUps(user: string): Promise<Result<TopUp[], GigsError>> {
  const list = await listMySubscriptions(user);
  if (!list.ok) return list;
  const active = list.value.filter(({ status }) => status === 'active');
  const offers = readOffersOf(active);
  const plans = await Promise.all(
    active.map(async (subscription, index): Promise<TopUp> => {
      const [usage, onSale] = await Promise.all([
        index < MAX_DETAILED ? optional(readUsage(subscription)) : [],
        offers.get(subscription.plan.id) ?? null,
      ]);
      return { subscription, usage, offers: onSale };
    }),
  );
  return ok(plans.toSorted((a, b) => rankOf(a) - rankOf(b)));
}

/** The share of its data that is left, where known; below those without add-ons. */
function rankOf({ usage, offers }: TopUp): number {
  return offers && offers.length > 0 ? dataShare(usage) : 2;
}
