import 'server-only';
import { getGigsEsimProfile } from '@/lib/gigs/sims';
import { withTimeout } from '@/lib/platform/deadline';
import type { EsimProfile } from '@/lib/shopper/types';

/** How long a page waits for what is only a comfort, in milliseconds. */
const PATIENCE = 1_000;

const known = new Set(['deleted', 'disabled', 'enabled', 'installed']);

/** Where an eSIM's profile is, or null where Gigs does not know, does not answer, or not soon. */
export async function readEsimProfile(sim: string): Promise<EsimProfile | null> {
  const answer = await withTimeout(PATIENCE, getGigsEsimProfile(sim), null);
  if (!answer?.ok || !known.has(answer.value.status)) return null;
  return answer.value.status as EsimProfile;
}
