import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsList } from './list';
import { createdAt, optionalText, price, readable, reference, textOrEmpty } from './schema';

const gigsPayment = z.object({
  id: z.string().min(1),
  status: textOrEmpty,
  createdAt,
  /** Without an owner it could be shown to a stranger. */
  user: reference,
  /** An amount with its currency, or a number with the currency in a field of its own. */
  amount: z.union([price, price.shape.amount]).nullish().catch(null),
  currency: price.shape.currency.nullish().catch(null),
  failureCode: optionalText,
  reason: optionalText,
  references: readable(z.object({ object: z.string(), id: z.string() })),
});

export type GigsPayment = z.infer<typeof gigsPayment>;

/** The payments of a user, newest first. https://developers.gigs.com/payments/payments */
export async function listGigsPayments(user: string): Promise<Result<GigsPayment[], GigsError>> {
  const payments = await gigsList({ path: 'payments', query: { user } }, gigsPayment);
  return payments.ok ? ok(payments.value.filter((payment) => payment.user === user)) : payments;
}
