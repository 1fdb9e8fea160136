import { z } from 'zod';
import { dateTime, iccid, id, metadata, simType } from './common';

export const simStatus = z.enum(['inactive', 'active', 'retired']);
export const eSimProfileStatus = z.enum(['deleted', 'disabled', 'enabled', 'installed', 'unknown']);

export const simSchema = z.object({
  object: z.literal('sim'),
  id,
  metadata,
  createdAt: dateTime,
  iccid,
  provider: z.string(),
  status: simStatus,
  type: simType,
});
export type Sim = z.infer<typeof simSchema>;

/** Owner and profile are private: the API has no property for them. */
export const simRecordSchema = simSchema.extend({
  user: id.nullable(),
  profileStatus: eSimProfileStatus,
  profileUpdatedAt: dateTime,
  activationDelay: z.number().min(0).nullable(),
});
export type SimRecord = z.infer<typeof simRecordSchema>;
