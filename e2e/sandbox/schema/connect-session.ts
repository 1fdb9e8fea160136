import { z } from 'zod';
import { date, dateTime, email, id, imei, locale, metadata, metadataInput } from './common';

const subscriptionPayload = z.strictObject({ subscription: id });

const withPayload = <T extends string, P extends z.ZodType>(type: T, payload: P) =>
  z.strictObject({ type: z.literal(type), [type]: payload } as { type: z.ZodLiteral<T> } & {
    [K in T]: P;
  });

const checkoutPayload = z.strictObject({
  plan: id,
  sim: id.optional(),
  device: id.optional(),
  imei: imei.optional(),
  voucherCode: z.string().min(1).max(64).optional(),
  addons: z.array(id).optional(),
});
export type CheckoutPayload = z.infer<typeof checkoutPayload>;

export const intentSchema = z.discriminatedUnion('type', [
  withPayload('cancelSubscription', subscriptionPayload),
  withPayload('changeSubscription', subscriptionPayload),
  withPayload('checkoutAddon', z.strictObject({ subscription: id, addons: z.array(id).min(1) })),
  withPayload('checkoutNewSubscription', checkoutPayload),
  withPayload(
    'completePorting',
    z.strictObject({
      subscription: id,
      behavior: z
        .strictObject({
          hideIntroPage: z.boolean().optional(),
          hideOutroPage: z.boolean().optional(),
        })
        .optional(),
    }),
  ),
  withPayload('confirmPayment', z.strictObject({ payment: id })),
  withPayload('resumeSubscription', subscriptionPayload),
  z.strictObject({ type: z.literal('updatePaymentMethod') }),
  z.strictObject({ type: z.literal('updateUserAddress') }),
  z.strictObject({ type: z.literal('updateUserFullName') }),
  withPayload('viewEsimInstallation', subscriptionPayload),
  withPayload('viewSubscription', subscriptionPayload),
  z.strictObject({ type: z.literal('viewSubscriptions') }),
]);
export type Intent = z.infer<typeof intentSchema>;

export const appearanceSchema = z.strictObject({ theme: z.enum(['light', 'dark']).optional() });

const forbiddenSchemes = new Set(['javascript:', 'data:', 'vbscript:', 'blob:', 'file:']);

/** Deep links are documented, so any scheme but the ones that run code is taken. */
export const callbackUrl = z
  .string()
  .max(2048)
  .refine(
    (value) => URL.canParse(value) && !forbiddenSchemes.has(new URL(value).protocol),
    'Must be a valid URL.',
  );

export const userDetailsInput = z.strictObject({
  birthday: date.nullable().optional(),
  email,
  fullName: z.string().min(1).max(255).nullable().optional(),
  metadata: metadataInput.optional(),
  preferredLocale: locale.optional(),
});

export const connectSessionSchema = z.object({
  object: z.literal('connectSession'),
  id,
  appearance: z.object({ theme: z.enum(['light', 'dark']).optional() }),
  callbackUrl: z.string().nullable(),
  intent: z.object({ type: z.string() }).loose(),
  url: z.string().nullable(),
  user: id.nullable(),
});
export type ConnectSession = z.infer<typeof connectSessionSchema>;

/** `url` is never stored: it is answered once and only a hash of its token is kept. */
export const connectSessionRecordSchema = connectSessionSchema.omit({ url: true }).extend({
  intent: intentSchema,
  createdAt: dateTime,
  expiresAt: dateTime,
  outcome: z.enum(['completed', 'aborted']).nullable(),
  tokenHash: z.string().nullable(),
  browserHash: z.string().nullable(),
  userDetails: userDetailsInput
    .extend({ metadata: metadata.optional(), email: z.string() })
    .nullable(),
});
export type ConnectSessionRecord = z.infer<typeof connectSessionRecordSchema>;
