import 'server-only';
import { z } from 'zod';
import type { Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsList } from './list';
import { segment } from './request';
import { moment, textOrEmpty } from './schema';

const gigsAddress = z.object({
  id: z.string().min(1),
  createdAt: moment,
  city: textOrEmpty,
});

export type GigsAddress = z.infer<typeof gigsAddress>;

/** The addresses of a user: at most ten (documented), which is one page. */
export function listGigsAddresses(user: string): Promise<Result<GigsAddress[], GigsError>> {
  const path = `users/${segment(user)}/addresses`;
  return gigsList({ path }, gigsAddress, { onePage: true });
}
