import 'server-only';
import { z } from 'zod';
import { fail, ok, type Result } from '@/lib/platform/result';
import { type GigsError, gigsError } from './error';
import { gigsList } from './list';
import { gigsBoughtPlan } from './plans';
import { gigsSim } from './sims';

const moment = z.iso.datetime({ offset: true }).nullish().catch(null);

const words = z.array(z.string()).catch([]);

const porting = z
  .object({ status: z.string(), phoneNumber: z.string().nullish().catch(null), required: words })
  .nullish()
  .catch(null);

export const gigsSubscription = z.object({
  id: z.string().min(1),
  /** Empty where Gigs does not say, which is no reason to lose the rest. */
  status: z.string().catch(''),
  createdAt: z.string().catch(''),
  activatedAt: moment,
  canceledAt: moment,
  endedAt: moment,
  currentPeriod: z.object({ start: z.string(), end: z.string() }).nullish().catch(null),
  earliestEndAt: moment,
  cancellationDetails: z
    .object({ cause: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
  restrictionDetails: z.record(z.string(), z.unknown()).nullish().catch(null),
  lastPorting: porting,
  /** What `lastPorting` was called before. */
  porting,
  phoneNumber: z.string().nullish().catch(null),
  plan: gigsBoughtPlan,
  sim: gigsSim.nullish().catch(null),
  user: z.object({ id: z.string() }),
});

export type GigsSubscription = z.infer<typeof gigsSubscription>;

/** The default hides everything but pending and active. */
const EVERY_STATUS = 'pending,initiated,active,restricted,ended';

const unreadable = z.unknown().transform(() => ({ id: '' }));

/**
 * Every subscription of a user, of every status, newest first. Another user's rows are never passed on.
 * All or nothing: with one left out, what was bought would look as if it never was (`unexpected-shape`).
 */
export async function listGigsSubscriptions(
  user: string,
): Promise<Result<GigsSubscription[], GigsError>> {
  const query = { user, status: EVERY_STATUS };
  const list = await gigsList('subscriptions', query, gigsSubscription.or(unreadable));
  if (!list.ok) return list;
  const subscriptions = list.value.filter((item) => 'plan' in item);
  if (subscriptions.length < list.value.length) return fail(gigsError('unexpected-shape'));
  return ok(subscriptions.filter((item) => item.user.id === user));
}
