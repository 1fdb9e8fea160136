import { z } from 'zod';
import { dateTime, id, imei, metadata, simType } from './common';
import { simSchema } from './sim';
import { userSchema } from './user';

export const deviceType = z.enum([
  'car',
  'iot',
  'laptop',
  'router',
  'smartphone',
  'feature-phone',
  'smartwatch',
  'tablet',
  'wearable',
  'other',
]);

export const deviceModelSchema = z.object({
  object: z.literal('deviceModel'),
  id,
  brand: z.string(),
  hardwareIdentifiers: z.array(z.string()),
  name: z.string(),
  simTypes: z.array(simType),
  type: deviceType,
});

/** The type allocation code (the first eight IMEI digits) ties an IMEI to its model. */
export const deviceModelRecordSchema = deviceModelSchema.extend({
  createdAt: dateTime,
  typeAllocationCode: z.string().regex(/^[0-9]{8}$/),
});
export type DeviceModelRecord = z.infer<typeof deviceModelRecordSchema>;

export const deviceSchema = z.object({
  object: z.literal('device'),
  id,
  metadata,
  createdAt: dateTime,
  imei: imei.nullable(),
  model: deviceModelSchema.nullable(),
  name: z.string().nullable(),
  sims: z.array(simSchema),
  user: userSchema.nullable(),
});
export type Device = z.infer<typeof deviceSchema>;

export const deviceRecordSchema = deviceSchema.extend({
  model: id.nullable(),
  sims: z.array(id),
  user: id.nullable(),
});
export type DeviceRecord = z.infer<typeof deviceRecordSchema>;
