import { z } from 'zod';
import { country, date, dateTime, email, id, locale, metadata } from './common';

export const userStatus = z.enum(['active', 'blocked', 'deleted']);

export const userSchema = z.object({
  object: z.literal('user'),
  id,
  metadata,
  birthday: date.nullable(),
  createdAt: dateTime,
  email,
  emailVerified: z.boolean(),
  fullName: z.string().nullable(),
  preferredLocale: locale,
  status: userStatus,
});
export type User = z.infer<typeof userSchema>;

export const addressSchema = z.object({
  object: z.literal('userAddress'),
  id,
  city: z.string().min(1).max(35),
  country,
  createdAt: dateTime,
  line1: z.string().min(1).max(35),
  line2: z.string().max(35).nullable(),
  postalCode: z.string().max(15).nullable(),
  state: z.string().max(35).nullable(),
  user: id,
});
export type Address = z.infer<typeof addressSchema>;
