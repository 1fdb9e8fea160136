import 'server-only';
import { z } from 'zod';
import { fail, ok, type Result } from '@/lib/platform/result';
import { type GigsError, gigsError } from './error';
import { gigsRequest } from './request';

const MOST_PAGES = 20;

const amount = z.number().nonnegative();

const gigsUsageBalance = z.object({
  unit: z.string(),
  used: amount,
  /** Null is unlimited, so an odd one must not become null. */
  limit: amount.nullable(),
  remaining: amount.nullish().catch(null),
});

export type GigsUsageBalance = z.infer<typeof gigsUsageBalance>;

const page = z.object({
  items: z.array(gigsUsageBalance),
  moreItemsAfter: z.string().min(1).nullish(),
});

/**
 * What is used and left in the current period, one entry for each unit and each plan or add-on that
 * gives some (preview, so any project may refuse it). All or nothing: a sum with a part missing is wrong.
 * `limit` is not documented for this list and unknown parameters are refused, so pages have Gigs' size.
 * https://developers.gigs.com/api/latest/core/usage-balances
 */
export async function listGigsUsageBalances(
  subscription: string,
): Promise<Result<GigsUsageBalance[], GigsError>> {
  const balances: GigsUsageBalance[] = [];
  let after: string | undefined;
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const answer = await gigsRequest({
      method: 'GET',
      path: 'usageBalances',
      query: { subscription, subscriptionPeriod: 'current', after },
      schema: page,
    });
    if (!answer.ok) return answer;
    balances.push(...answer.value.items);
    after = answer.value.moreItemsAfter ?? undefined;
    if (after === undefined) return ok(balances);
  }
  return fail(gigsError('unexpected-shape'));
}
