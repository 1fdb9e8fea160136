import { z } from 'zod';
import { date, dateTime, id } from './common';

export const portingStatus = z.enum([
  'draft',
  'initiated',
  'pending',
  'informationRequired',
  'requested',
  'declined',
  'completed',
  'canceled',
  'expired',
  'failed',
]);

export const portingField = z.enum([
  'accountNumber',
  'accountPin',
  'address',
  'birthday',
  'donorProvider',
  'donorProviderApproval',
  'firstName',
  'lastName',
]);

const serviceProviderSchema = z.object({
  object: z.literal('serviceProvider'),
  id,
  name: z.string(),
  recipientProviders: z.array(z.string()),
});

const moment = dateTime.nullable();

export const portingSchema = z.object({
  object: z.literal('porting'),
  id,
  accountNumber: z.string().nullable(),
  accountPinExists: z.boolean(),
  address: z
    .object({
      city: z.string(),
      country: z.string(),
      line1: z.string(),
      line2: z.string().nullable(),
      postalCode: z.string().nullable(),
      state: z.string().nullable(),
    })
    .nullable(),
  birthday: date.nullable(),
  canceledAt: moment,
  completedAt: moment,
  createdAt: dateTime,
  declinedAttempts: z.int().min(0),
  declinedCode: z.string().nullable(),
  declinedMessage: z.string().nullable(),
  donorProvider: serviceProviderSchema.nullable(),
  donorProviderApproval: z.boolean().nullable(),
  expiredAt: moment,
  firstName: z.string().nullable(),
  lastDeclinedAt: moment,
  lastName: z.string().nullable(),
  lastRequestedAt: moment,
  phoneNumber: z.string(),
  provider: z.string(),
  recipientProvider: serviceProviderSchema,
  required: z.array(portingField),
  status: portingStatus,
  subscription: id.nullable(),
  user: id,
});
export type Porting = z.infer<typeof portingSchema>;
