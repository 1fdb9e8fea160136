import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsList } from './list';
import { optionalText, reference } from './schema';

const gigsPaymentMethod = z.object({
  id: z.string().min(1),
  type: z.string().catch(''),
  status: z.string().catch(''),
  /** Sorts and nothing else. */
  createdAt: z.string().catch(''),
  user: reference,
  brand: optionalText,
  last4: optionalText,
  card: z.object({ brand: optionalText, last4: optionalText }).nullish().catch(null),
});

export type GigsPaymentMethod = z.infer<typeof gigsPaymentMethod>;

/**
 * The payment methods of a user, newest first. https://developers.gigs.com/payments/payment-methods
 */
export async function listGigsPaymentMethods(
  user: string,
): Promise<Result<GigsPaymentMethod[], GigsError>> {
  const methods = await gigsList({ path: 'paymentMethods', query: { user } }, gigsPaymentMethod);
  if (!methods.ok) return methods;
  return ok(methods.value.filter((item) => item.user === user && item.status !== 'deleted'));
}
