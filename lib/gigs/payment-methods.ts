import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsList } from './list';
import { createdAt, optionalText, reference, textOrEmpty } from './schema';

/** `deleted` is in no enum of Gigs, and an unconfirmed one cannot be charged yet. */
const unusable = ['deleted', 'requiresConfirmation'];

const gigsPaymentMethod = z.object({
  id: z.string().min(1),
  type: textOrEmpty,
  status: textOrEmpty,
  createdAt,
  /** Without an owner it could be shown to a stranger. */
  user: reference,
  brand: optionalText,
  last4: optionalText,
  card: z.object({ brand: optionalText, last4: optionalText }).nullish().catch(null),
});

export type GigsPaymentMethod = z.infer<typeof gigsPaymentMethod>;

/**
 * The usable payment methods of a user. https://developers.gigs.com/payments/payment-methods
 */
export async function listGigsPaymentMethods(
  user: string,
): Promise<Result<GigsPaymentMethod[], GigsError>> {
  const methods = await gigsList({ path: 'paymentMethods', query: { user } }, gigsPaymentMethod);
  if (!methods.ok) return methods;
  return ok(methods.value.filter((item) => item.user === user && !unusable.includes(item.status)));
}
