import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsList } from './list';
import { createdAt, moment, reference, textOrEmpty, wholeOrId } from './schema';

const gigsSubscriptionChange = z.object({
  id: z.string().min(1),
  status: textOrEmpty,
  /** Without it a change of another subscription could be shown. */
  subscription: reference,
  createdAt,
  scheduledAt: moment,
  /** Newer responses hold the whole plan, older ones its id. */
  plan: wholeOrId(z.object({ id: z.string().min(1), name: textOrEmpty }))
    .nullish()
    .catch(null),
});

export type GigsSubscriptionChange = z.infer<typeof gigsSubscriptionChange>;

/**
 * The changes of a subscription's plan or SIM, of every status.
 * https://developers.gigs.com/api/latest/core/subscription-changes
 */
export async function listGigsSubscriptionChanges(
  subscription: string,
): Promise<Result<GigsSubscriptionChange[], GigsError>> {
  const call = { path: 'subscriptionChanges', query: { subscription } };
  const list = await gigsList(call, gigsSubscriptionChange);
  return list.ok ? ok(list.value.filter((item) => item.subscription === subscription)) : list;
}
