import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsList } from './list';
import { reference, textOrEmpty } from './schema';
import { listInEveryStatus } from './subscriptions';

// Strict where the other lists are not: what is left out here would make a SIM look free.

const subscriptionOn = z.object({
  id: z.string().min(1),
  status: textOrEmpty,
  sim: reference.nullish(),
  user: reference,
});

const deviceWith = z.object({
  id: z.string().min(1),
  sims: z.array(reference),
  user: reference.nullish(),
});

/** Whose a SIM is or was, as far as a subscription or a device says so: a SIM itself does not. */
export type SimHolder = { user: string; isEnded: boolean };

/**
 * The users whose subscriptions are or were on a SIM. All or nothing (`unexpected-shape`): with one
 * left out, a SIM would look as if nobody had it.
 */
export async function listGigsSubscribersOn(sim: string): Promise<Result<SimHolder[], GigsError>> {
  const list = await listInEveryStatus({ sim }, subscriptionOn);
  if (!list.ok) return list;
  // A filter that Gigs ignores must make nobody the holder of every SIM.
  const onIt = list.value.filter((one) => one.sim === sim);
  return ok(onIt.map(({ user, status }) => ({ user, isEnded: status === 'ended' })));
}

/** The users whose devices have a SIM in them; all or nothing, like the subscriptions. */
export async function listGigsDevicesWith(sim: string): Promise<Result<string[], GigsError>> {
  const list = await gigsList({ path: 'devices', query: { sim } }, deviceWith, { complete: true });
  if (!list.ok) return list;
  return ok(list.value.flatMap(({ sims, user }) => (user && sims.includes(sim) ? [user] : [])));
}
