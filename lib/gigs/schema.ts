import { z } from 'zod';

/** An amount in minor units of an ISO 4217 currency. */
export const price = z.object({
  amount: z.number().int().nonnegative(),
  currency: z.string().regex(/^[A-Za-z]{3}$/),
});

/** A date and time (ISO 8601), null where there is none or it cannot be read. */
export const moment = z.iso.datetime({ offset: true }).nullish().catch(null);

/** A number of bytes, seconds or messages: null is unlimited, undefined what cannot be read. */
export const count = z.number().nonnegative().nullish().catch(undefined);

/** What a plan or an add-on includes. */
export const allowances = z.object({ dataBytes: count, voiceSeconds: count, smsMessages: count });

/** What an object belongs to: its id, or the whole object, as Gigs' versions differ. */
export const reference = z.union([
  z.string().min(1),
  z.object({ id: z.string().min(1) }).transform(({ id }) => id),
]);

/** A SIM. It does not say whose it is. */
export const gigsSim = z.object({
  id: z.string().min(1),
  iccid: z.string(),
  provider: z.string(),
  status: z.string(),
  type: z.string(),
});

/** A text that may be missing. */
export const optionalText = z.string().nullish().catch(null);

/** When the newest of these objects was created, by Gigs' clock, in milliseconds; 0 for none. */
export function newestOf(items: readonly { createdAt: string }[]): number {
  const created = items.map(({ createdAt }) => Date.parse(createdAt)).filter(Number.isFinite);
  return Math.max(0, ...created);
}
