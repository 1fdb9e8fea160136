import { z } from 'zod';
import { country, dateTime, id, metadata, price, simType } from './common';

export const planStatus = z.enum(['available', 'archived', 'pending', 'draft']);
const requirement = z.enum(['none', 'present', 'verified']);
const allowance = z.int().min(0).nullable();

export const coverageSchema = z.object({
  object: z.literal('coverage'),
  id,
  countries: z.array(country),
  name: z.string(),
});

export const validitySchema = z.object({
  minimumPeriods: z.int(),
  type: z.enum(['oneTime', 'recurring']),
  unit: z.enum(['day', 'month']),
  value: z.int(),
});

export const allowancesSchema = z.object({
  dataBytes: allowance,
  voiceSeconds: allowance,
  smsMessages: allowance,
});

/** The stored plan, without the deprecated duplicates: those are computed. */
export const planRecordSchema = z.object({
  object: z.literal('plan'),
  id,
  metadata,
  activationTrigger: z.enum(['creation', 'usageStarted']),
  allowances: allowancesSchema,
  coverage: coverageSchema,
  createdAt: dateTime,
  description: z.string().nullable(),
  firstPeriodTrigger: z.enum(['activation', 'creation']),
  image: z.url().nullable(),
  limits: z
    .object({
      dataBytes: allowance,
      bandwidthBitsPerSecond: allowance,
      throttling: z
        .object({ thresholdBytes: z.int().min(0), bandwidthBitsPerSecond: z.int().min(0) })
        .nullable(),
    })
    .nullable(),
  name: z.string(),
  price,
  provider: z.string(),
  requirements: z.object({
    address: requirement,
    device: z.enum(['none', 'present']),
    'user.birthday': requirement,
    'user.fullName': requirement,
  }),
  simTypes: z.array(simType),
  status: planStatus,
  tags: z.array(z.string()),
  validity: validitySchema,
});
export type PlanRecord = z.infer<typeof planRecordSchema>;

/** The plan in responses, with the allowance fields of 2022, where -1 means unlimited. */
export const planSchema = planRecordSchema.extend({
  data: z.int(),
  dataUnit: z.literal('byte'),
  sms: z.int(),
  smsUnit: z.literal('message'),
  voice: z.int(),
  voiceUnit: z.literal('second'),
});
export type Plan = z.infer<typeof planSchema>;

export const planDocumentSchema = z.object({
  object: z.literal('planDocument'),
  id,
  name: z.string(),
  plan: id,
  type: z.string(),
  url: z.url(),
  createdAt: dateTime,
});
export type PlanDocument = z.infer<typeof planDocumentSchema>;
