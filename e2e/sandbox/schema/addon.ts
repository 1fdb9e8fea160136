import { z } from 'zod';
import { dateTime, id, metadata, price } from './common';
import { allowancesSchema, coverageSchema, validitySchema } from './plan';

export const addonStatus = z.enum(['draft', 'available', 'archived']);
export const addonType = z.enum(['topUp', 'other']);

export const addonSchema = z.object({
  object: z.literal('addon'),
  id,
  metadata,
  activationTrigger: z.enum(['creation', 'networkLatch', 'usageStarted']),
  allowances: allowancesSchema,
  coverage: coverageSchema.nullable(),
  createdAt: dateTime,
  description: z.string().nullable(),
  name: z.string(),
  plans: z.array(id),
  price,
  provider: z.string(),
  recurrenceType: z.enum(['oneTime', 'recurring']),
  status: addonStatus,
  type: addonType,
  validity: validitySchema.nullable(),
});
export type Addon = z.infer<typeof addonSchema>;

export const subscriptionAddonStatus = z.enum(['pending', 'initiated', 'active', 'ended']);

export const subscriptionAddonSchema = z.object({
  object: z.literal('subscriptionAddon'),
  id,
  activatedAt: dateTime.nullable(),
  addon: addonSchema,
  canceledAt: dateTime.nullable(),
  createdAt: dateTime,
  endedAt: dateTime.nullable(),
  status: subscriptionAddonStatus,
  subscription: id,
});

export const subscriptionAddonRecordSchema = subscriptionAddonSchema.extend({ addon: id });
export type SubscriptionAddonRecord = z.infer<typeof subscriptionAddonRecordSchema>;
