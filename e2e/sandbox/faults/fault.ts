import { z } from 'zod';

const ms = z.number().min(0).max(600_000);
const paths = z.array(z.string().min(1));

/** One kind of fault. Paths look like `items.*.status`. */
export const faultSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('latency'),
    ms: ms.optional(),
    /** Milliseconds by share of requests: `{ p50: 40, p95: 300, p99: 2000 }`. */
    distribution: z.strictObject({ p50: ms, p95: ms.optional(), p99: ms.optional() }).optional(),
  }),
  z.strictObject({ type: z.literal('hang') }),
  z.strictObject({ type: z.literal('reset'), afterHandling: z.boolean().optional() }),
  z.strictObject({ type: z.literal('reset-body') }),
  z.strictObject({
    type: z.literal('status'),
    status: z.int().min(400).max(599),
    retryAfter: z.union([z.number().min(0), z.string()]).optional(),
    body: z.unknown().optional(),
    afterHandling: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('html'), status: z.int().min(200).max(599).optional() }),
  z.strictObject({ type: z.literal('truncated'), keep: z.number().min(0).max(1).optional() }),
  z.strictObject({
    type: z.literal('mutate'),
    remove: paths.optional(),
    nullify: paths.optional(),
    unknownEnum: paths.optional(),
    set: z.record(z.string().min(1), z.unknown()).optional(),
    addUnknownFields: z.boolean().optional(),
    duplicateItems: z.boolean().optional(),
    /** Moves the window of a list: positive repeats items of the page before, negative skips. */
    shiftPages: z.int().min(-50).max(50).optional(),
    /** The next cursor points at the page's own first item, forever. */
    loopPages: z.boolean().optional(),
    clockSkewSeconds: z.number().optional(),
  }),
]);
export type Fault = z.infer<typeof faultSchema>;
export type Mutation = Extract<Fault, { type: 'mutate' }>;

const pattern = z.string().refine((text) => {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}, 'Must be a regular expression.');

export const faultRequestSchema = z.strictObject({
  match: z
    .strictObject({
      method: z.string().min(1).optional(),
      path: pattern.optional(),
      contains: z.string().min(1).optional(),
    })
    .optional(),
  times: z.int().min(1).optional(),
  fault: faultSchema,
});
export type FaultRequest = z.infer<typeof faultRequestSchema>;
