import 'server-only';
import { z } from 'zod';
import type { Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsId } from './id';
import { type GigsBoughtPlan, getGigsBoughtPlan } from './plans';
import { gigsRequest, segment } from './request';
import { gigsSim, optionalText, readable, textOrEmpty } from './schema';

const namedAddon = z.object({ id: z.string().min(1), name: textOrEmpty });

/** A device model, of which the store only shows what there is. */
export const gigsDeviceModel = z.object({
  id: z.string().min(1).optional().catch(undefined),
  brand: optionalText,
  name: optionalText,
  simTypes: readable(z.string()),
});

export type GigsDeviceModel = z.infer<typeof gigsDeviceModel>;

type Sim = z.infer<typeof gigsSim>;
type NamedAddon = z.infer<typeof namedAddon>;

/** How many objects of one list are looked up at most. */
const MAX_LOOK_UPS = 20;

/** These plans, with those looked up that Gigs named by their ids alone. */
export function completedPlans(plans: GigsBoughtPlan[]): Promise<GigsBoughtPlan[]> {
  return completed(
    plans,
    ({ name, provider }) => name === '' && provider === '',
    getGigsBoughtPlan,
  );
}

/** These SIMs, with those looked up that Gigs named by their ids alone. */
export function completedSims(sims: Sim[]): Promise<Sim[]> {
  return completed(sims, ({ iccid, type }) => iccid === '' && type === '', getGigsSim);
}

/** These add-ons, with those looked up that Gigs named by their ids alone. */
export function completedAddons(addons: NamedAddon[]): Promise<NamedAddon[]> {
  return completed(addons, ({ name }) => name === '', getGigsAddon);
}

/** These device models, with those looked up that Gigs named by their ids alone. */
export function completedModels(models: GigsDeviceModel[]): Promise<GigsDeviceModel[]> {
  return completed(
    models,
    ({ id, brand, name, simTypes }) => !!id && !brand && !name && simTypes.length === 0,
    getGigsModel,
  );
}

function getGigsModel(id: string): Promise<Result<GigsDeviceModel, GigsError>> {
  return gigsRequest({
    method: 'GET',
    path: `deviceModels/${segment(id)}`,
    outsideProject: true,
    schema: gigsDeviceModel,
  });
}

function getGigsAddon(id: string): Promise<Result<NamedAddon, GigsError>> {
  return gigsRequest({ method: 'GET', path: `addons/${segment(id)}`, schema: namedAddon });
}

function getGigsSim(id: string): Promise<Result<Sim, GigsError>> {
  return gigsRequest({ method: 'GET', path: `sims/${segment(id)}`, schema: gigsSim });
}

/** What cannot be looked up stays as it is: a detail is missing, and nothing else. */
async function completed<T extends { id?: string | undefined }>(
  items: T[],
  isBare: (item: T) => boolean,
  read: (id: string) => Promise<Result<T, GigsError>>,
): Promise<T[]> {
  const ids = items.filter(isBare).flatMap(({ id }) => id ?? []);
  const bare = new Set(ids.filter((id) => gigsId.test(id)));
  const answers = await Promise.all([...bare].slice(0, MAX_LOOK_UPS).map(read));
  const found = new Map(answers.flatMap((one) => (one.ok ? [[one.value.id, one.value]] : [])));
  return items.map((item) => (isBare(item) ? (found.get(item.id) ?? item) : item));
}
