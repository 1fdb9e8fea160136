import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import { completedPlans, completedSims } from './complete';
import type { GigsError } from './error';
import { gigsList } from './list';
import { askPlainer } from './plainer';
import { gigsBoughtPlan } from './plans';
import { gigsRequest, segment } from './request';
import {
  createdAt,
  gigsSim,
  moment,
  optionalText,
  readable,
  reference,
  textOrEmpty,
  wholeOrId,
} from './schema';

const porting = z
  .object({
    status: textOrEmpty,
    declinedCode: optionalText,
    phoneNumber: optionalText,
    required: readable(z.string()),
  })
  .nullish()
  .catch(null);

export const gigsSubscription = z.object({
  id: z.string().min(1),
  status: textOrEmpty,
  createdAt,
  activatedAt: moment,
  canceledAt: moment,
  endedAt: moment,
  currentPeriod: z
    .object({ start: moment, end: moment })
    .transform(({ start, end }) => (start && end ? { start, end } : null))
    .nullish()
    .catch(null),
  earliestEndAt: moment,
  cancellationDetails: z.object({ cause: optionalText }).nullish().catch(null),
  restrictionDetails: z.record(z.string(), z.unknown()).nullish().catch(null),
  lastPorting: porting,
  /** The former name of `lastPorting`. */
  porting,
  phoneNumber: optionalText,
  /** Without it, what somebody pays for could not be told apart. */
  plan: wholeOrId(gigsBoughtPlan),
  sim: wholeOrId(gigsSim).nullish().catch(null),
  /** Without an owner it could be shown to a stranger. */
  user: reference,
});

export type GigsSubscription = z.infer<typeof gigsSubscription>;

/** The default hides everything but pending and active. */
export const EVERY_STATUS = 'pending,initiated,active,restricted,ended';

/**
 * Gigs refuses words that it does not know: `initiated` is of its Billing API alone, `restricted`
 * younger than 2022.
 */
const STATUSES = [EVERY_STATUS, 'pending,active,restricted,ended', 'pending,active,ended'];

/** Subscriptions in every status, newest first, all or nothing (`unexpected-shape`). */
export function listInEveryStatus<T>(
  filter: { user: string } | { sim: string },
  schema: z.ZodType<T>,
): Promise<Result<T[], GigsError>> {
  return askPlainer('subscription statuses', STATUSES, (status) =>
    gigsList({ path: 'subscriptions', query: { ...filter, status } }, schema, { complete: true }),
  );
}

/**
 * Every subscription of a user, of every status, newest first. Rows of another user are dropped.
 * All or nothing (`unexpected-shape`): with one left out, a purchase would look as if it never
 * happened.
 */
export async function listGigsSubscriptions(
  user: string,
): Promise<Result<GigsSubscription[], GigsError>> {
  const list = await listInEveryStatus({ user }, gigsSubscription);
  if (!list.ok) return list;
  const own = list.value.filter((item) => item.user === user);
  const [plans, sims] = await Promise.all([
    completedPlans(own.map(({ plan }) => plan)),
    completedSims(own.flatMap(({ sim }) => sim ?? [])),
  ]);
  return ok(
    own.map((item, index) => ({
      ...item,
      plan: plans[index] ?? item.plan,
      sim: sims.find(({ id }) => id === item.sim?.id) ?? item.sim,
    })),
  );
}

const notedSubscription = gigsSubscription.extend({
  metadata: z
    .record(z.string(), z.unknown())
    .nullish()
    .catch(null)
    .transform((it) => it ?? {}),
});

/** One subscription of anybody's, with what is noted on it: for the store's own use. */
export function getGigsSubscription(
  id: string,
): Promise<Result<z.infer<typeof notedSubscription>, GigsError>> {
  return gigsRequest({
    method: 'GET',
    path: `subscriptions/${segment(id)}`,
    schema: notedSubscription,
  });
}

/** Adds to what is noted on a subscription at Gigs; other notes stay. */
export function noteOnGigsSubscription(
  id: string,
  metadata: Record<string, string>,
): Promise<Result<unknown, GigsError>> {
  return gigsRequest({
    method: 'PATCH',
    path: `subscriptions/${segment(id)}`,
    body: { metadata },
    schema: z.unknown(),
    harmless: true,
  });
}
