import { z } from 'zod';
import { currency, dateTime, id } from './common';

export const paymentStatus = z.enum([
  'pending',
  'succeeded',
  'failed',
  'refunded',
  'disputed',
  'requiresConfirmation',
  'requiresPaymentMethod',
]);

export const paymentSchema = z.object({
  object: z.literal('payment'),
  id,
  amount: z.int().min(0),
  createdAt: dateTime,
  currency,
  failureCode: z.string().nullable(),
  paymentMethod: id.nullable(),
  reason: z.enum(['subscriptionCreation', 'subscriptionRenewal', 'other']),
  references: z.array(
    z.object({ object: z.enum(['order', 'subscription', 'subscriptionAddon']), id }),
  ),
  status: paymentStatus,
  user: id,
});
export type Payment = z.infer<typeof paymentSchema>;

export const paymentMethodSchema = z.object({
  object: z.literal('paymentMethod'),
  id,
  card: z.object({ brand: z.string(), last4: z.string() }).nullable(),
  createdAt: dateTime,
  status: z.enum(['available', 'requiresConfirmation']),
  type: z.enum(['card', 'applePay', 'googlePay']),
  user: id,
});
export type PaymentMethod = z.infer<typeof paymentMethodSchema>;

/** Vouchers are not an API resource here: only Connect accepts them. */
export const voucherSchema = z.object({
  object: z.literal('voucher'),
  id,
  code: z.string().min(1),
  createdAt: dateTime,
  expiresAt: dateTime.nullable(),
  percentOff: z.int().min(1).max(100),
});
export type Voucher = z.infer<typeof voucherSchema>;
