import 'server-only';
import { z } from 'zod';
import type { Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsList } from './list';
import { gigsRequest, segment } from './request';
import { allowances, count, optionalText, price } from './schema';

const text = z.string().catch('');

/** The plan of a subscription. Nothing malformed about it may hide the purchase. */
export const gigsBoughtPlan = z.object({
  id: z.string().min(1),
  name: text,
  provider: text,
  simTypes: z.array(z.string()).catch([]),
  price: price.nullish().catch(null),
  allowances: allowances.catch({
    dataBytes: undefined,
    voiceSeconds: undefined,
    smsMessages: undefined,
  }),
  limits: z
    .object({
      dataBytes: count,
      bandwidthBitsPerSecond: count,
      throttling: z
        .object({ thresholdBytes: z.number().nonnegative(), bandwidthBitsPerSecond: count })
        .nullish()
        .catch(null),
    })
    .nullish()
    .catch(null),
  coverage: z
    .object({ name: text, countries: z.array(z.string()).catch([]) })
    .nullish()
    .catch(null),
  validity: z
    .object({
      type: z.string(),
      unit: z.string(),
      value: z.number().int().positive(),
      minimumPeriods: z.number().int().nonnegative().catch(0),
    })
    .nullish()
    .catch(null),
  activationTrigger: text,
  requirements: z.record(z.string(), z.string().catch('none')).catch({}),
});

/** A plan on sale. Malformed details are left out, except those without which it cannot be sold. */
export const gigsPlan = gigsBoughtPlan.extend({
  name: z.string().min(1),
  status: z.string(),
  provider: z.string(),
  simTypes: z.array(z.string()),
  price,
  description: optionalText,
  firstPeriodTrigger: text,
});

/** Whether a plan can be bought. Gigs' prose says `active` where its enum says `available`. */
export function isOnSale({ status }: { status: string }): boolean {
  return status === 'available' || status === 'active';
}

export type GigsPlan = z.infer<typeof gigsPlan>;
export type GigsBoughtPlan = z.infer<typeof gigsBoughtPlan>;

/** Every plan of status `available`. */
export function listGigsPlans(): Promise<Result<GigsPlan[], GigsError>> {
  return gigsList({ path: 'plans', query: { status: 'available' } }, gigsPlan);
}

/** One plan, whatever its status. */
export function getGigsPlan(id: string): Promise<Result<GigsPlan, GigsError>> {
  return gigsRequest({ method: 'GET', path: `plans/${segment(id)}`, schema: gigsPlan });
}
