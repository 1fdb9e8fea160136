import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import { completedAddons } from './complete';
import type { GigsError } from './error';
import { gigsList } from './list';
import { createdAt, moment, reference, textOrEmpty, wholeOrId } from './schema';

const gigsSubscriptionAddon = z.object({
  id: z.string().min(1),
  status: textOrEmpty,
  /** Without it an add-on of another subscription could be shown. */
  subscription: reference,
  createdAt,
  endedAt: moment,
  addon: wholeOrId(z.object({ id: z.string().min(1), name: textOrEmpty })),
});

export type GigsSubscriptionAddon = z.infer<typeof gigsSubscriptionAddon>;

/**
 * The add-ons of a subscription, newest first.
 * https://developers.gigs.com/api/latest/core/subscription-add-ons
 */
export async function listGigsSubscriptionAddons(
  subscription: string,
): Promise<Result<GigsSubscriptionAddon[], GigsError>> {
  const call = { path: 'subscriptionAddons', query: { subscription } };
  const list = await gigsList(call, gigsSubscriptionAddon);
  if (!list.ok) return list;
  const own = list.value.filter((item) => item.subscription === subscription);
  const addons = await completedAddons(own.map(({ addon }) => addon));
  return ok(own.map((item, index) => ({ ...item, addon: addons[index] ?? item.addon })));
}
