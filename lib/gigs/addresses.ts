import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsRequest, segment } from './request';

const gigsAddress = z.object({
  id: z.string().min(1),
  createdAt: z.string().nullish().catch(null),
  city: z.string().catch(''),
});

export type GigsAddress = z.infer<typeof gigsAddress>;

const addresses = z.object({ items: z.array(z.unknown()) });

/** The addresses of a user: at most ten (documented), which is one page. */
export async function listGigsAddresses(user: string): Promise<Result<GigsAddress[], GigsError>> {
  const list = await gigsRequest({
    method: 'GET',
    path: `users/${segment(user)}/addresses`,
    schema: addresses,
  });
  if (!list.ok) return list;
  return ok(list.value.items.flatMap((item) => gigsAddress.safeParse(item).data ?? []));
}
