import { z } from 'zod';

export const id = z.string().min(1).max(64);
export const dateTime = z.iso.datetime({ offset: true });
export const date = z.iso.date();
export const simType = z.enum(['eSIM', 'pSIM']);
export const currency = z.string().regex(/^[A-Z]{3}$/);
export const country = z.string().regex(/^[A-Z]{2}$/);
export const imei = z.string().regex(/^[0-9]{15,16}$/);
export const iccid = z.string().regex(/^[0-9]{19,20}$/);
export const locale = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
export const email = z.email().max(254);
export const price = z.object({ amount: z.int().min(0), currency });

/** Metadata in responses: strings only. */
export const metadata = z.record(z.string(), z.string());

/** Metadata in requests: at most ten keys, `null` deletes one, `gigs.com…` is reserved. */
export const metadataInput = z
  .record(
    z
      .string()
      .min(1)
      .max(40)
      .refine((key) => !key.startsWith('gigs.com'), 'Keys starting with gigs.com are reserved.'),
    z.string().max(255).nullable(),
  )
  .refine((value) => Object.keys(value).length <= 10, 'At most 10 keys are allowed.');

/** Merges a metadata input into the stored metadata; a `null` removes its key. */
export function mergeMetadata(
  stored: Record<string, string>,
  input: Record<string, string | null> | undefined,
): Record<string, string> {
  const merged: Record<string, string> = { ...stored };
  for (const [key, value] of Object.entries(input ?? {})) {
    if (value === null) delete merged[key];
    else merged[key] = value;
  }
  return merged;
}

/** Keeps only the properties of a schema, so that private ones never leave the sandbox. */
export function pick<S extends z.ZodObject>(schema: S, value: object): z.infer<S> {
  const source = value as Record<string, unknown>;
  const picked: Record<string, unknown> = {};
  for (const key of Object.keys(schema.shape)) picked[key] = source[key];
  return picked as z.infer<S>;
}
