import { z } from 'zod';
import { decimalBytes } from './bytes';

// What one Gigs sends as null another leaves out, and the other way round: both are the same here.

const digits = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);

/** An amount in minor units of an ISO 4217 currency, in capitals. */
export const price = z.object({
  amount: z.union([digits, z.number().int().nonnegative()]),
  currency: z
    .string()
    .regex(/^[A-Za-z]{3}$/)
    .transform((code) => code.toUpperCase()),
});

/** A text that may be missing. */
export const optionalText = z.string().nullish().catch(null);

/** A text that is empty where it is missing or cannot be read. */
export const textOrEmpty = z.string().catch('');

/** Unix time in seconds has no more digits than this for three thousand years. */
const MAX_SECONDS = 1e11;

const written =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i;
const withoutOffset = /[T ]\d{2}:\d{2}(?::[\d.]+)?$/i;

/**
 * A date, or a date and time (ISO 8601), also as Unix time; without an offset it is in UTC. Null
 * where there is none or it cannot be read.
 */
export const moment = z
  .union([
    z
      .number()
      .min(0)
      .max(8.64e15)
      .transform((time) => new Date(time < MAX_SECONDS ? time * 1000 : time).toISOString()),
    z
      .string()
      .regex(written)
      .transform((text) => (withoutOffset.test(text) ? `${text}Z` : text))
      .refine((text) => !Number.isNaN(Date.parse(text))),
  ])
  .nullish()
  .catch(null);

/** When something was created: empty where it cannot be read, since no item is lost for that. */
export const createdAt = moment.transform((read) => read ?? '');

/** A number of bytes, seconds or messages, also as its digits. */
export const amount = z.union([digits, z.number().nonnegative()]);

/** An allowance or a limit: null is unlimited, undefined what cannot be read. */
export const count = amount.nullish().catch(undefined);

/** An amount of data in decimal bytes. */
export const dataAmount = amount.transform(decimalBytes);

/** An allowance or a limit of data, in decimal bytes; null and undefined as for any `count`. */
export const dataCount = dataAmount.nullish().catch(undefined);

/** What a plan or an add-on includes. */
export const allowances = z.object({
  dataBytes: dataCount,
  voiceSeconds: count,
  smsMessages: count,
});

/** What an object belongs to: its id, or the whole object, as Gigs' versions differ. */
export const reference = z.union([
  z.string().min(1),
  z.object({ id: z.string().min(1) }).transform(({ id }) => id),
]);

/** An object of this schema, or its id, which is then all that is known of it. */
export function wholeOrId<Schema extends z.ZodType>(schema: Schema) {
  const bareId = z
    .string()
    .min(1)
    .transform((id) => ({ id }))
    .pipe(schema as z.ZodType<z.output<Schema>, { id: string }>);
  return z.union([bareId, schema]);
}

/** The items of an array that can be read; an array may also be an object with its indexes. */
export function readable<Schema extends z.ZodType>(item: Schema) {
  return z
    .union([z.array(z.unknown()), z.record(z.string(), z.unknown()).transform(Object.values)])
    .catch([])
    .transform((items): z.output<Schema>[] =>
      items.flatMap((one) => {
        const read = item.safeParse(one);
        return read.success ? [read.data] : [];
      }),
    );
}

/**
 * A SIM. It does not say whose it is. What else is missing makes it a SIM that takes no plan
 * (lib/shopper/compatibility.ts), which is better than none: it may be the one in use.
 */
export const gigsSim = z.object({
  id: z.string().min(1),
  iccid: textOrEmpty,
  provider: textOrEmpty,
  status: textOrEmpty,
  type: textOrEmpty,
});

/**
 * When the newest of these objects was created, by Gigs' clock, in milliseconds: 0 for none, null
 * where one does not say.
 */
export function newestOf(items: readonly { createdAt: string }[]): number | null {
  const created = items.map(({ createdAt }) => Date.parse(createdAt));
  return created.every(Number.isFinite) ? Math.max(0, ...created) : null;
}
