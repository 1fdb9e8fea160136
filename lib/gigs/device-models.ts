import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsRequest } from './request';

const gigsDeviceModel = z.object({
  brand: z.string().nullish().catch(null),
  name: z.string().min(1),
  simTypes: z.array(z.string()).catch([]),
});

export type GigsDeviceModel = z.infer<typeof gigsDeviceModel>;

const deviceModels = z.object({ items: z.array(z.unknown()) });

/**
 * The device models that an IMEI of 15 or 16 digits belongs to: usually one, none when Gigs does not
 * know it. Not project-scoped (https://developers.gigs.com, device models).
 */
export async function findGigsDeviceModels(
  imei: string,
): Promise<Result<GigsDeviceModel[], GigsError>> {
  const found = await gigsRequest({
    method: 'POST',
    path: 'deviceModels/search',
    outsideProject: true,
    body: { imei },
    schema: deviceModels,
    readOnly: true,
  });
  if (!found.ok) return found;
  return ok(found.value.items.flatMap((item) => gigsDeviceModel.safeParse(item).data ?? []));
}
