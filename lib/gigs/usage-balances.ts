import 'server-only';
import { z } from 'zod';
import type { Result } from '@/lib/platform/result';
import { inDecimalBytes } from './bytes';
import type { GigsError } from './error';
import { gigsList } from './list';
import { amount } from './schema';

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

/**
 * What is used and left in the current period, one entry for each unit and each plan or add-on that
 * includes it (preview, so any project may refuse it). All or nothing: a sum without one of them is
 * wrong. `limit` is not documented for this list and unknown parameters are refused, so pages have
 * Gigs' size. https://developers.gigs.com/api/latest/core/usage-balances
 */
export function listGigsUsageBalances(
  subscription: string,
): Promise<Result<GigsUsageBalance[], GigsError>> {
  const query = { subscription, subscriptionPeriod: 'current' };
  return gigsList({ path: 'usageBalances', query }, gigsUsageBalance, {
    limit: null,
    complete: true,
  });
}
