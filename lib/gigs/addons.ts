import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsList } from './list';
import { allowances, price, reference } from './schema';

export const gigsAddon = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  status: z.string(),
  plans: z.array(reference).catch([]),
  recurrenceType: z.string().catch(''),
  price: price.nullish().catch(null),
  allowances: allowances.nullish().catch(null),
});

export type GigsAddon = z.infer<typeof gigsAddon>;

/** The add-ons on sale for a plan. https://developers.gigs.com/api/latest/core/add-ons */
export async function listGigsAddons(plan: string): Promise<Result<GigsAddon[], GigsError>> {
  const query = { plan, status: 'available' };
  const addons = await gigsList({ path: 'addons', query }, gigsAddon);
  if (!addons.ok) return addons;
  return ok(
    addons.value.filter(({ status, plans }) => status === 'available' && plans.includes(plan)),
  );
}
