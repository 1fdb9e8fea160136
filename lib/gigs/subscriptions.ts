import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsList } from './list';
import { askPlainer } from './plainer';
import { gigsBoughtPlan } from './plans';
import { gigsSim, moment, optionalText, reference } from './schema';

const porting = z
  .object({
    status: z.string(),
    phoneNumber: optionalText,
    required: z.array(z.string()).catch([]),
  })
  .nullish()
  .catch(null);

export const gigsSubscription = z.object({
  id: z.string().min(1),
  /** Empty when missing: the subscription must not be lost for it. */
  status: z.string().catch(''),
  createdAt: z.string().catch(''),
  activatedAt: moment,
  canceledAt: moment,
  endedAt: moment,
  currentPeriod: z.object({ start: z.string(), end: z.string() }).nullish().catch(null),
  earliestEndAt: moment,
  cancellationDetails: z.object({ cause: optionalText }).nullish().catch(null),
  restrictionDetails: z.record(z.string(), z.unknown()).nullish().catch(null),
  lastPorting: porting,
  /** The former name of `lastPorting`. */
  porting,
  phoneNumber: optionalText,
  plan: z.union([
    z
      .string()
      .min(1)
      .transform((id) => gigsBoughtPlan.parse({ id })),
    gigsBoughtPlan,
  ]),
  sim: gigsSim.nullish().catch(null),
  /** Without an owner it could be shown to a stranger. */
  user: reference,
});

export type GigsSubscription = z.infer<typeof gigsSubscription>;

/** The default hides everything but pending and active. */
export const EVERY_STATUS = 'pending,initiated,active,restricted,ended';

/** What the filter knew in 2022; Gigs refuses words that it does not know. */
const OLDER_STATUSES = 'pending,active,ended';

/**
 * Every subscription of a user, of every status, newest first. Rows of another user are dropped.
 * All or nothing (`unexpected-shape`): with one left out, a purchase would look as if it never
 * happened.
 */
export async function listGigsSubscriptions(
  user: string,
): Promise<Result<GigsSubscription[], GigsError>> {
  const list = await askPlainer('subscription statuses', [EVERY_STATUS, OLDER_STATUSES], (status) =>
    gigsList({ path: 'subscriptions', query: { user, status } }, gigsSubscription, {
      complete: true,
    }),
  );
  return list.ok ? ok(list.value.filter((item) => item.user === user)) : list;
}
