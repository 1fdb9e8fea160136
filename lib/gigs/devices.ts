import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsList } from './list';
import { gigsSim, optionalText, reference } from './schema';

/** What is only an id, or cannot be read, is left out. */
const sims = z
  .array(z.unknown())
  .catch([])
  .transform((items) =>
    items.flatMap((item) => {
      const sim = gigsSim.safeParse(item);
      return sim.success ? [sim.data] : [];
    }),
  );

const gigsDevice = z.object({
  id: z.string().min(1),
  user: reference.nullish().catch(null),
  name: optionalText,
  sims,
  model: z
    .object({
      brand: z.string(),
      name: z.string(),
      simTypes: z.array(z.string()).nullish().catch(null),
    })
    .nullish()
    .catch(null),
});

export type GigsDevice = z.infer<typeof gigsDevice>;

/** The devices of a user. Rows of another user are dropped: the filter alone proves nothing. */
export async function listGigsDevices(user: string): Promise<Result<GigsDevice[], GigsError>> {
  const list = await gigsList({ path: 'devices', query: { user } }, gigsDevice);
  return list.ok ? ok(list.value.filter((device) => device.user === user)) : list;
}
