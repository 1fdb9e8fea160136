import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/result';
import type { GigsError } from './error';
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
  status: z.string(),
  createdAt: z.string(),
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

/** Every subscription of a user, of every status, newest first. Another user's rows are never passed on. */
export async function listGigsSubscriptions(
  user: string,
): Promise<Result<GigsSubscription[], GigsError>> {
  const list = await gigsList('subscriptions', { user, status: EVERY_STATUS }, gigsSubscription);
  return list.ok ? ok(list.value.filter((item) => item.user.id === user)) : list;
}
