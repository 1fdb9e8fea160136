import 'server-only';
import { z } from 'zod';
import type { Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsList } from './list';
import { askPlainer } from './plainer';
import { gigsRequest, segment } from './request';
import {
  allowances,
  amount,
  count,
  dataAmount,
  dataCount,
  optionalText,
  price,
  readable,
  textOrEmpty,
} from './schema';

/** An allowance of 2022, where -1 is unlimited. */
const olderCount = z
  .literal(-1)
  .transform(() => null)
  .or(amount)
  .optional()
  .catch(undefined);

const olderPlan = z.looseObject({
  data: olderCount,
  voice: olderCount,
  sms: olderCount,
  allowances: z.record(z.string(), z.unknown()).nullish().catch(null),
});

/** Plans of 2022 have no `allowances`, and who leaves out nulls leaves out what is unlimited. */
function withAllowances(plan: unknown): unknown {
  const read = olderPlan.safeParse(plan).data;
  if (!read) return plan;
  const { data: dataBytes, voice: voiceSeconds, sms: smsMessages, allowances } = read;
  return { ...read, allowances: { dataBytes, voiceSeconds, smsMessages, ...allowances } };
}

const boughtPlan = z.object({
  id: z.string().min(1),
  name: textOrEmpty,
  provider: textOrEmpty,
  simTypes: readable(z.string()),
  price: price.nullish().catch(null),
  allowances: allowances.catch({
    dataBytes: undefined,
    voiceSeconds: undefined,
    smsMessages: undefined,
  }),
  limits: z
    .object({
      dataBytes: dataCount,
      bandwidthBitsPerSecond: count,
      throttling: z
        .object({ thresholdBytes: dataAmount, bandwidthBitsPerSecond: count })
        .nullish()
        .catch(null),
    })
    .nullish()
    .catch(null),
  coverage: z
    .object({ name: textOrEmpty, countries: readable(z.string().toUpperCase()) })
    .nullish()
    .catch(null),
  validity: z
    .object({
      type: z.string(),
      unit: z.string(),
      value: amount.pipe(z.number().int().positive()),
      minimumPeriods: amount.pipe(z.number().int()).catch(0),
    })
    .nullish()
    .catch(null),
  activationTrigger: textOrEmpty,
  requirements: z.record(z.string(), z.string().catch('none')).catch({}),
});

/** The plan of a subscription. Nothing malformed about it may hide the purchase. */
export const gigsBoughtPlan = z.preprocess(withAllowances, boughtPlan);

/** Metadata meant for the store. What else a brand keeps there is none of its business. */
const storeMetadata = z
  .record(z.string(), z.unknown())
  .catch({})
  .transform((metadata) =>
    Object.fromEntries(
      Object.entries(metadata).flatMap(([key, value]) =>
        key.startsWith('store.') && isScalar(value) ? [[key, String(value)]] : [],
      ),
    ),
  );

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** A plan on sale: without these it could not be shown, or would be sold when it is not on sale. */
export const gigsPlan = z.preprocess(
  withAllowances,
  boughtPlan.extend({
    name: z.string().min(1),
    status: z.string(),
    price,
    description: optionalText,
    image: optionalText,
    firstPeriodTrigger: textOrEmpty,
    metadata: storeMetadata,
  }),
);

/** Whether a plan can be bought. Gigs' prose says `active` where its enum says `available`. */
export function isOnSale({ status }: { status: string }): boolean {
  return status === 'available' || status === 'active';
}

export type GigsPlan = z.infer<typeof gigsPlan>;
export type GigsBoughtPlan = z.infer<typeof gigsBoughtPlan>;

/** The plans of status `available`, which is also the default where Gigs refuses the filter. */
export function listGigsPlans(): Promise<Result<GigsPlan[], GigsError>> {
  return askPlainer('plan status', [{ status: 'available' }, {}], (query) =>
    gigsList({ path: 'plans', query }, gigsPlan),
  );
}

/** One plan, whatever its status. */
export function getGigsPlan(id: string): Promise<Result<GigsPlan, GigsError>> {
  return gigsRequest({ method: 'GET', path: `plans/${segment(id)}`, schema: gigsPlan });
}

/** The plan of a subscription, which may be neither on sale nor complete. */
export function getGigsBoughtPlan(id: string): Promise<Result<GigsBoughtPlan, GigsError>> {
  return gigsRequest({ method: 'GET', path: `plans/${segment(id)}`, schema: gigsBoughtPlan });
}
