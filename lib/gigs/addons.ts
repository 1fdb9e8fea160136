import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsList } from './list';

const count = z.number().nonnegative().nullish().catch(undefined);

export const gigsAddon = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  status: z.string(),
  plans: z.array(z.string()).catch([]),
  recurrenceType: z.string().catch(''),
  price: z
    .object({ amount: z.number().int().nonnegative(), currency: z.string().regex(/^[A-Za-z]{3}$/) })
    .nullish()
    .catch(null),
  allowances: z
    .object({ dataBytes: count, voiceSeconds: count, smsMessages: count })
    .nullish()
    .catch(null),
});

export type GigsAddon = z.infer<typeof gigsAddon>;

/** The add-ons on sale for a plan. https://developers.gigs.com/api/latest/core/add-ons */
export async function listGigsAddons(plan: string): Promise<Result<GigsAddon[], GigsError>> {
  const addons = await gigsList('addons', { plan, status: 'available' }, gigsAddon);
  if (!addons.ok) return addons;
  return ok(
    addons.value.filter(({ status, plans }) => status === 'available' && plans.includes(plan)),
  );
}
