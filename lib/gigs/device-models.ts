import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import { completedModels, type GigsDeviceModel, gigsDeviceModel } from './complete';
import type { GigsError } from './error';
import { gigsList } from './list';
import { readable, wholeOrId } from './schema';

const listedModel = gigsDeviceModel.extend({
  /** Model numbers, as the settings of a phone show them. */
  hardwareIdentifiers: readable(z.string()),
});

export type GigsListedModel = z.infer<typeof listedModel>;

/** Every device model that Gigs knows, the same for every project. */
export function listGigsDeviceModels(): Promise<Result<GigsListedModel[], GigsError>> {
  return gigsList({ path: 'deviceModels', outsideProject: true }, listedModel);
}

/**
 * The device models of an IMEI of 15 or 16 digits that have a name: usually one, none when Gigs
 * does not know it. Not project-scoped (https://developers.gigs.com, device models).
 */
export async function findGigsDeviceModels(
  imei: string,
): Promise<Result<GigsDeviceModel[], GigsError>> {
  const search = { path: 'deviceModels/search', outsideProject: true, body: { imei } };
  const found = await gigsList(search, wholeOrId(gigsDeviceModel), { onePage: true });
  if (!found.ok) return found;
  const models = await completedModels(found.value);
  return ok(models.filter(({ brand, name }) => brand || name));
}
