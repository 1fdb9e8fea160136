import 'server-only';
import { z } from 'zod';
import { seal, unseal } from '@/lib/platform/seal';
import type { Choice } from './choice';

/** The checkout under way, as it travels sealed in the callback address. Moments in milliseconds. */
const checkoutRecord = z.object({
  plan: z.string(),
  sim: z.string().nullable(),
  device: z.string().nullable(),
  imei: z.string().nullable().default(null),
  voucher: z.string().nullable().default(null),
  /** The e-mail of the shopper who began it, null when they were signed out. */
  email: z.string().nullable(),
  startedAt: z.number(),
  /**
   * When the newest subscription that existed before was created, by Gigs' clock; 0 when there was
   * none, null when it is not known: nobody was signed in, or Gigs did not say.
   */
  newestBefore: z.number().nullable(),
});

export type CheckoutRecord = z.infer<typeof checkoutRecord>;

/** Long enough for a bookmark of last week to tell the same truth. */
export const RECORD_LIFETIME = 30 * 24 * 60 * 60;

const LONGEST = 2_048;

/** The record sealed for the callback address. */
export function sealRecord(record: CheckoutRecord): Promise<string> {
  return seal('checkout', record, RECORD_LIFETIME);
}

/** The record in a sealed value, or null when it is forged, altered or expired. */
export async function openRecord(sealed: unknown): Promise<CheckoutRecord | null> {
  if (typeof sealed !== 'string' || sealed.length > LONGEST) return null;
  return unseal('checkout', sealed, checkoutRecord);
}

/** What had been chosen, for the store's address and for starting again. */
export function choiceOf({ plan, sim, device, imei, voucher }: CheckoutRecord): Choice {
  return { plan, sim, device, imei, voucher };
}
