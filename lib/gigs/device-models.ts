import 'server-only';
import { z } from 'zod';
import type { Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsList } from './list';
import { optionalText, readable } from './schema';

const gigsDeviceModel = z
  .object({
    brand: optionalText,
    name: optionalText,
    simTypes: readable(z.string()),
  })
  .refine(({ brand, name }) => brand || name);

export type GigsDeviceModel = z.infer<typeof gigsDeviceModel>;

/**
 * The device models of an IMEI of 15 or 16 digits: usually one, none when Gigs does not know it.
 * Not project-scoped (https://developers.gigs.com, device models).
 */
export function findGigsDeviceModels(imei: string): Promise<Result<GigsDeviceModel[], GigsError>> {
  const search = { path: 'deviceModels/search', outsideProject: true, body: { imei } };
  return gigsList(search, gigsDeviceModel, { onePage: true });
}
