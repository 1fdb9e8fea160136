import 'server-only';
import { z } from 'zod';
import { fail, ok, type Result } from '@/lib/platform/result';
import { inDecimalBytes } from './bytes';
import { type GigsError, gigsError, isRefused, isUnknown } from './error';
import { gigsList } from './list';
import { askPlainer } from './plainer';
import { segment } from './request';
import { amount } from './schema';
import { listGigsSubscriptionAddons } from './subscription-addons';

/** Null says something, so a malformed one must not become null. */
const usable = z.string().nullish().catch(undefined);

const balance = z.object({
  /** A sum would be wrong without knowing of what, or how much. */
  unit: z.string(),
  used: amount,
  /** Null is unlimited, so a missing or malformed limit must not become null. */
  limit: amount.nullable(),
  remaining: amount.nullish().catch(null),
  usableFrom: usable,
  usableUntil: usable,
});

export const gigsUsageBalance = balance.transform((read) =>
  read.unit === 'bytes' ? inDecimalBytes(read) : read,
);

export type GigsUsageBalance = z.infer<typeof gigsUsageBalance>;

type Balances = Promise<Result<GigsUsageBalance[], GigsError>>;

/** What a plan includes by unit: null is unlimited, undefined what Gigs did not say. */
type Included = { [Unit in 'bytes' | 'seconds' | 'messages']: number | null | undefined };

/** `limit` is documented for neither list and unknown parameters are refused: no page size. */
const whole = { limit: null, complete: true };

/**
 * What is used and left in the current period, one entry for each unit and each plan or add-on that
 * includes it: as Gigs adds it up (preview, so any project may refuse it), or by its records. All
 * or nothing: a sum without one of them is wrong.
 * https://developers.gigs.com/api/latest/core/usage-balances
 * @param included by the plan of the subscription
 */
export function listGigsUsageBalances(subscription: string, included: Included): Balances {
  const forms = [listBalancesOrRecords, listByRecords];
  const isOfProject = (error: GigsError) => isRefused(error) && !isUnknown(error);
  return askPlainer('usage', forms, (list) => list(subscription, included), isOfProject);
}

/** Such a refusal may be about this subscription alone: the next one is asked for balances. */
async function listBalancesOrRecords(subscription: string, included: Included): Balances {
  const balances = await listBalances(subscription);
  if (balances.ok || !isUnknown(balances.error)) return balances;
  const records = await listByRecords(subscription, included);
  // A refusal of the records must not have them asked for again.
  return records.ok || !isRefused(records.error) ? records : balances;
}

function listBalances(subscription: string): Balances {
  const query = { subscription, subscriptionPeriod: 'current' };
  return gigsList({ path: 'usageBalances', query }, gigsUsageBalance, whole);
}

/** Of 2022. Without another period it is the latest, which is the current one of a running plan. */
const usageRecord = z.object({ data: amount, voice: amount, sms: amount });

/** Records do not tell what an add-on adds to the plan, so there must be none. */
async function listByRecords(subscription: string, included: Included): Balances {
  const path = `subscriptions/${segment(subscription)}/usage`;
  const [records, addons] = await Promise.all([
    gigsList({ path, query: { aggregation: 'period' } }, usageRecord, whole),
    listGigsSubscriptionAddons(subscription),
  ]);
  if (!records.ok) return records;
  if (!addons.ok && !isRefused(addons.error)) return addons;
  if (addons.ok && addons.value.some(({ status }) => status !== 'ended')) {
    return fail(gigsError('unexpected-shape'));
  }
  const used = { bytes: 0, seconds: 0, messages: 0 };
  for (const { data, voice, sms } of records.value) {
    used.bytes += data;
    used.seconds += voice;
    used.messages += sms;
  }
  return ok(
    (['bytes', 'seconds', 'messages'] as const).flatMap((unit) => {
      const limit = included[unit];
      return limit === undefined ? [] : [{ unit, used: used[unit], limit }];
    }),
  );
}
