import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsList } from './list';
import { moment, reference } from './schema';

const gigsSubscriptionChange = z.object({
  id: z.string().min(1),
  status: z.string(),
  subscription: reference.nullish(),
  createdAt: z.string(),
  scheduledAt: moment,
  /** Newer responses hold the whole plan, older ones its id. */
  plan: z
    .union([
      z.string().transform((id) => ({ id, name: '' })),
      z.object({ id: z.string(), name: z.string().catch('') }),
    ])
    .nullish()
    .catch(null),
});

export type GigsSubscriptionChange = z.infer<typeof gigsSubscriptionChange>;

/**
 * The changes of a subscription's plan or SIM, newest first, of every status.
 * https://developers.gigs.com/api/latest/core/subscription-changes
 */
export async function listGigsSubscriptionChanges(
  subscription: string,
): Promise<Result<GigsSubscriptionChange[], GigsError>> {
  const call = { path: 'subscriptionChanges', query: { subscription } };
  const list = await gigsList(call, gigsSubscriptionChange);
  return list.ok ? ok(list.value.filter((item) => item.subscription === subscription)) : list;
}
