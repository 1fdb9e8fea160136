import 'server-only';
import { z } from 'zod';
import type { Result } from '@/lib/result';
import type { GigsError } from './error';
import { gigsList } from './list';
import { gigsRequest, segment } from './request';

const count = z.number().nonnegative().nullish().catch(undefined);
const word = z.string().catch('');

/** A plan as Gigs sends it, of which an unknown or odd detail is left out rather than guessed. */
export const gigsPlan = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  description: z.string().nullish().catch(null),
  status: z.string(),
  provider: z.string(),
  simTypes: z.array(z.string()),
  price: z.object({ amount: z.number().int().nonnegative(), currency: z.string().length(3) }),
  allowances: z
    .object({ dataBytes: count, voiceSeconds: count, smsMessages: count })
    .catch({ dataBytes: undefined, voiceSeconds: undefined, smsMessages: undefined }),
  limits: z
    .object({
      bandwidthBitsPerSecond: count,
      throttling: z
        .object({ thresholdBytes: z.number(), bandwidthBitsPerSecond: z.number() })
        .nullish()
        .catch(null),
    })
    .nullish()
    .catch(null),
  coverage: z
    .object({ name: word, countries: z.array(z.string()).catch([]) })
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
  activationTrigger: word,
  firstPeriodTrigger: word,
  requirements: z.record(z.string(), z.string()).catch({}),
});

export type GigsPlan = z.infer<typeof gigsPlan>;

/** Every plan of status `available` (documented default of the list, asked for all the same). */
export function listGigsPlans(): Promise<Result<GigsPlan[], GigsError>> {
  return gigsList('plans', { status: 'available' }, gigsPlan);
}

/** One plan, whatever its status. */
export function getGigsPlan(id: string): Promise<Result<GigsPlan, GigsError>> {
  return gigsRequest({ method: 'GET', path: `plans/${segment(id)}`, schema: gigsPlan });
}
