import { z } from 'zod';
import { currency, dateTime, id } from './common';

export const projectSchema = z.object({
  object: z.literal('project'),
  id,
  billing: z.object({ currency, taxBehavior: z.enum(['exclusive', 'inclusive']) }).nullable(),
  domain: z.string().nullable(),
  image: z.string().nullable(),
  images: z.object({
    favicon: z.string().nullable(),
    icon: z.string().nullable(),
    logoHorizontal: z.string().nullable(),
  }),
  locales: z.array(z.string()).min(1),
  name: z.string(),
  organization: z.object({
    object: z.literal('organization'),
    id,
    name: z.string(),
    createdAt: dateTime,
  }),
  payments: z.object({ currency }).nullable(),
  settings: z.record(z.string(), z.unknown()),
  type: z.enum(['live', 'test']),
});
export type Project = z.infer<typeof projectSchema>;

export const projectRecordSchema = projectSchema.extend({ createdAt: dateTime });
export type ProjectRecord = z.infer<typeof projectRecordSchema>;
