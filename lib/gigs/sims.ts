import 'server-only';
import { z } from 'zod';
import type { Result } from '@/lib/result';
import type { GigsError } from './error';
import { gigsList } from './list';

export const gigsSim = z.object({
  id: z.string().min(1),
  iccid: z.string(),
  provider: z.string(),
  status: z.string(),
  type: z.string(),
});

export type GigsSim = z.infer<typeof gigsSim>;

/** The SIMs of a user, retired ones too (the default hides them). What ties a SIM to a user is not documented. */
export function listGigsSims(user: string): Promise<Result<GigsSim[], GigsError>> {
  return gigsList('sims', { user, status: 'inactive,active,retired' }, gigsSim);
}
