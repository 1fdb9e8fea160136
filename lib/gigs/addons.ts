import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsList } from './list';
import { askPlainer } from './plainer';
import { isOnSale } from './plans';
import { allowances, price, readable, reference, textOrEmpty } from './schema';

export const gigsAddon = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Without it an add-on that is no longer sold would be offered. */
  status: z.string(),
  /** Without them it would be offered for plans that it is not for. */
  plans: readable(reference),
  recurrenceType: textOrEmpty,
  price: price.nullish().catch(null),
  allowances: allowances.nullish().catch(null),
});

export type GigsAddon = z.infer<typeof gigsAddon>;

/** The add-ons on sale for a plan. https://developers.gigs.com/api/latest/core/add-ons */
export async function listGigsAddons(plan: string): Promise<Result<GigsAddon[], GigsError>> {
  const addons = await listOnSale('add-on filters', [{ plan, status: 'available' }, { plan }, {}]);
  return addons.ok ? ok(addons.value.filter(({ plans }) => plans.includes(plan))) : addons;
}

/** The add-ons on sale for any plan. */
export function listAllGigsAddons(): Promise<Result<GigsAddon[], GigsError>> {
  return listOnSale('add-on status', [{ status: 'available' }, {}]);
}

type Query = { plan?: string; status?: string };

async function listOnSale(question: string, queries: Query[]) {
  const addons = await askPlainer(question, queries, (query) =>
    gigsList({ path: 'addons', query }, gigsAddon),
  );
  return addons.ok ? ok(addons.value.filter(isOnSale)) : addons;
}
