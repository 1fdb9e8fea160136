import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import { gigsAddon } from './addons';
import type { GigsError } from './error';
import { gigsList } from './list';
import { moment, reference } from './schema';

const gigsSubscriptionAddon = z.object({
  id: z.string().min(1),
  status: z.string(),
  subscription: reference,
  createdAt: z.string(),
  endedAt: moment,
  addon: gigsAddon.pick({ id: true, name: true, recurrenceType: true, price: true }),
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
  return list.ok ? ok(list.value.filter((item) => item.subscription === subscription)) : list;
}
