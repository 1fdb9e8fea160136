import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import { completedModels, gigsDeviceModel } from './complete';
import type { GigsError } from './error';
import { gigsList } from './list';
import { gigsSim, optionalText, readable, reference, wholeOrId } from './schema';

const gigsDevice = z.object({
  id: z.string().min(1),
  /** Nobody's without it, and then not listed. */
  user: reference.nullish().catch(null),
  name: optionalText,
  sims: readable(wholeOrId(gigsSim)),
  model: wholeOrId(gigsDeviceModel).nullish().catch(null),
});

export type GigsDevice = z.infer<typeof gigsDevice>;

/** The devices of a user. Rows of another user are dropped: the filter alone proves nothing. */
export async function listGigsDevices(user: string): Promise<Result<GigsDevice[], GigsError>> {
  const list = await gigsList({ path: 'devices', query: { user } }, gigsDevice);
  if (!list.ok) return list;
  const own = list.value.filter((device) => device.user === user);
  const models = await completedModels(own.flatMap(({ model }) => model ?? []));
  return ok(
    own.map((device) => ({
      ...device,
      model: models.find(({ id }) => id && id === device.model?.id) ?? device.model,
    })),
  );
}
