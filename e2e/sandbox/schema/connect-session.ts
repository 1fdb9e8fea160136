import { z } from 'zod';
import { date, dateTime, email, id, locale, metadata, metadataInput } from './common';

/** Every documented intent. https://developers.gigs.com/connect/connect-sessions (intents) */
export const intentTypes = [
  'checkoutNewSubscription',
  'changeSubscription',
  'checkoutAddon',
  'cancelSubscription',
  'resumeSubscription',
  'completePorting',
  'confirmPayment',
  'viewEsimInstallation',
  'viewSubscription',
  'viewSubscriptions',
  'updatePaymentMethod',
  'updateUserAddress',
  'updateUserFullName',
] as const;
export type IntentType = (typeof intentTypes)[number];

/** A type, and its payload under the name of the type: see `connect/intents`. */
const intent = z.looseObject({ type: z.string() });
export type Intent = z.infer<typeof intent>;

export const appearanceSchema = z.strictObject({ theme: z.enum(['light', 'dark']).optional() });

const forbiddenSchemes = new Set(['javascript:', 'data:', 'vbscript:', 'blob:', 'file:']);

/** Deep links are documented, so every scheme is accepted except those that run code. */
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
  intent,
  url: z.string().nullable(),
  user: id.nullable(),
});
export type ConnectSession = z.infer<typeof connectSessionSchema>;

/** `url` is never stored: it is returned once, and only a hash of its token is kept. */
export const connectSessionRecordSchema = connectSessionSchema.omit({ url: true }).extend({
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
