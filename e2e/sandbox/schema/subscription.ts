import { z } from 'zod';
import { dateTime, id, metadata } from './common';
import { planSchema } from './plan';
import { portingSchema } from './porting';
import { simSchema } from './sim';
import { userSchema } from './user';

export const subscriptionStatus = z.enum(['pending', 'initiated', 'active', 'restricted', 'ended']);
const moment = dateTime.nullable();

export const cancellationDetailsSchema = z.object({
  cause: z.enum([
    'cancellationRequested',
    'deviceBlocked',
    'invoiceUnpaid',
    'paymentDisputed',
    'paymentFailed',
    'phoneNumberPortedOut',
    'portingExpired',
    'simUnusable',
    'subscriptionEnded',
    'userDeleted',
  ]),
  userComment: z.string().nullable(),
  userReason: z
    .enum(['connectivityIssues', 'customerService', 'noDetails', 'other', 'tooExpensive', 'unused'])
    .nullable(),
});
export type CancellationDetails = z.infer<typeof cancellationDetailsSchema>;

export const subscriptionSchema = z.object({
  object: z.literal('subscription'),
  id,
  metadata,
  activatedAt: moment,
  billing: z.record(z.string(), z.unknown()).nullable(),
  canceledAt: moment,
  cancellationDetails: cancellationDetailsSchema.nullable(),
  createdAt: dateTime,
  currentPeriod: z.object({ number: z.int().min(1), start: dateTime, end: dateTime }).nullable(),
  earliestEndAt: moment,
  endedAt: moment,
  firstUsageAt: moment,
  lastPorting: portingSchema.nullable(),
  phoneNumber: z.string().nullable(),
  plan: planSchema,
  restrictedAt: moment,
  restrictionDetails: z.record(z.string(), z.unknown()).nullable(),
  sim: simSchema.nullable(),
  status: subscriptionStatus,
  user: userSchema,
  userAddress: id.nullable(),
});
export type Subscription = z.infer<typeof subscriptionSchema>;

export const usageSchema = z.object({
  dataBytes: z.int().min(0),
  voiceSeconds: z.int().min(0),
  smsMessages: z.int().min(0),
});

export const subscriptionRecordSchema = subscriptionSchema.extend({
  plan: id,
  sim: id.nullable(),
  user: id,
  lastPorting: id.nullable(),
  usage: z.record(z.string(), usageSchema),
});
export type SubscriptionRecord = z.infer<typeof subscriptionRecordSchema>;

export const subscriptionChangeSchema = z.object({
  object: z.literal('subscriptionChange'),
  id,
  appliedAt: moment,
  createdAt: dateTime,
  plan: id.nullable(),
  sim: id.nullable(),
  status: z.enum(['pending', 'initiated', 'applied', 'failed', 'deleted']),
  subscription: id,
  when: z.enum(['now', 'renewal']),
});
export type SubscriptionChange = z.infer<typeof subscriptionChangeSchema>;

export const usageRecordSchema = z.object({
  object: z.literal('usageRecord'),
  start: dateTime,
  end: dateTime,
  data: z.int(),
  voice: z.int(),
  sms: z.int(),
});
