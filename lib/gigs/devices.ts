import 'server-only';
import { z } from 'zod';
import type { Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsList } from './list';
import { optionalText } from './schema';

const gigsDevice = z.object({
  id: z.string().min(1),
  name: optionalText,
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

/** The devices of a user. */
export function listGigsDevices(user: string): Promise<Result<GigsDevice[], GigsError>> {
  return gigsList({ path: 'devices', query: { user } }, gigsDevice);
}
