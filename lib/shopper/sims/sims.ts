import 'server-only';
import { cache } from 'react';
import { simTypesFromGigs } from '@/lib/catalog/from-gigs';
import { listGigsDevices } from '@/lib/gigs/devices';
import { type GigsError, isRefused } from '@/lib/gigs/error';
import { networkKey } from '@/lib/gigs/network';
import { listGigsSubscribersOn } from '@/lib/gigs/sim-holders';
import { type GigsSim, listGigsSims } from '@/lib/gigs/sims';
import { type GigsSubscription, listGigsSubscriptions } from '@/lib/gigs/subscriptions';
import { oneOf } from '@/lib/platform/one-of';
import { fail, ok, type Result } from '@/lib/platform/result';
import { resolveGigsUser } from '../gigs-user';
import { withRecent } from '../recent';
import type { Shopper } from '../server';
import type { Device, Sim, SimUse } from '../types';

type SimLists = { listed: GigsSim[]; subscriptions: GigsSubscription[] };

/** What a signed-in shopper can use in a purchase. */
export type ShopperItems = { sims: Result<Sim[], GigsError | 'closed'>; devices: Device[] };

/**
 * The shopper's SIMs and devices, read in parallel. Devices are optional: when they fail the list
 * is empty.
 */
export const readShopperItems = cache(async (shopper: Shopper): Promise<ShopperItems> => {
  const user = await resolveGigsUser(shopper);
  // A shopper whose account was deleted has no items, and may buy again.
  if (!user.ok && user.error !== 'deleted') return { sims: fail(user.error), devices: [] };
  if (!user.ok || !user.value) return { sims: ok([]), devices: [] };
  const [sims, devices] = await Promise.all([listMySims(user.value), listMyDevices(user.value)]);
  return { sims, devices: devices.ok ? devices.value : [] };
});

/** The SIMs of a user, and the plan and creation date of each of their subscriptions. */
export type Possessions = { sims: Sim[]; bought: Bought[] };

type Bought = { id: string; plan: string; createdAt: string };

/**
 * The SIMs of a user: those Gigs lists for them and those on their subscriptions, each once and
 * marked with the subscription that has not ended; and what they bought. A caller that reads the
 * subscriptions anyway passes them.
 */
export const readPossessions = withRecent(
  async (
    user: string,
    subscriptions?: Promise<Result<GigsSubscription[], GigsError>>,
  ): Promise<Result<Possessions, GigsError>> => {
    const lists = await (subscriptions ? joinLists(user, subscriptions) : readLists(user));
    if (!lists.ok) return lists;
    const { listed, subscriptions: mine } = lists.value;
    return ok({ sims: unionOfSims(listed, mine), bought: boughtOf(mine) });
  },
);

/** The SIMs of a user alone. */
export async function listMySims(
  ...read: Parameters<typeof readPossessions>
): Promise<Result<Sim[], GigsError>> {
  const possessions = await readPossessions(...read);
  return possessions.ok ? ok(possessions.value.sims) : possessions;
}

/** Each subscription, its plan and when it was created. */
export function boughtOf(subscriptions: GigsSubscription[]): Possessions['bought'] {
  return subscriptions.map(({ id, plan, createdAt }) => ({ id, plan: plan.id, createdAt }));
}

/**
 * One of the user's SIMs; null for any other, whether it exists or not. A card that was passed on
 * is on lists of both: it is not theirs while the plan of another user is on it.
 */
export async function findMySim(user: string, id: string): Promise<Result<Sim | null, GigsError>> {
  const sims = await listMySims(user);
  if (!sims.ok) return sims;
  const sim = sims.value.find((mine) => mine.id === id);
  if (!sim || sim.use) return ok(sim ?? null);
  const subscribers = await listGigsSubscribersOn(id);
  if (!subscribers.ok && subscribers.error.retryable) return subscribers;
  // Else only a yes takes it away: Gigs may not be able to tell.
  const isAnothers =
    subscribers.ok && subscribers.value.some((one) => one.user !== user && !one.isEnded);
  return ok(isAnothers ? null : sim);
}

/** The full ICCID of one of the user's SIMs; null for any other, whether it exists or not. */
export async function fullNumber(
  user: string,
  sim: string,
): Promise<Result<string | null, GigsError>> {
  const [mine, lists] = await Promise.all([findMySim(user, sim), readLists(user)]);
  if (!mine.ok) return mine;
  if (!lists.ok) return lists;
  if (!mine.value) return ok(null);
  const { listed, subscriptions } = lists.value;
  const all = [...listed, ...subscriptions.flatMap((item) => item.sim ?? [])];
  return ok(all.find(({ id }) => id === sim)?.iccid || null);
}

/** The devices of a user. */
export const listMyDevices = withRecent(
  async (user: string): Promise<Result<Device[], GigsError>> => {
    const devices = await listGigsDevices(user);
    if (!devices.ok) return isRefused(devices.error) ? ok([]) : devices;
    return ok(
      devices.value.map(({ id, name, model }) => ({
        id,
        name: name || [model?.brand, model?.name].filter(Boolean).join(' '),
        simTypes: simTypesFromGigs(model?.simTypes ?? []),
      })),
    );
  },
);

/** Listed SIMs and SIMs of subscriptions, each once, with the plan that runs on it. */
export function unionOfSims(listed: GigsSim[], subscriptions: GigsSubscription[]): Sim[] {
  const sims = new Map(listed.map((sim) => [sim.id, sim]));
  const uses = new Map<string, SimUse>();
  for (const { id, sim, status, plan, activatedAt, endedAt } of subscriptions) {
    if (!sim) continue;
    if (!sims.has(sim.id)) sims.set(sim.id, sim);
    if (status === 'ended' || uses.has(sim.id)) continue;
    const state = stateOfUse(status);
    uses.set(sim.id, {
      subscription: id,
      plan: plan.name,
      state,
      since: state === 'running' ? (activatedAt ?? null) : null,
      until: endedAt ?? null,
    });
  }
  return [...sims.values()].map((sim) => simFromGigs(sim, uses.get(sim.id) ?? null));
}

function stateOfUse(status: GigsSubscription['status']): SimUse['state'] {
  if (status === 'pending' || status === 'initiated') return 'starting';
  return status === 'active' || status === 'restricted' ? 'running' : 'unknown';
}

const readLists = cache((user: string) => joinLists(user, listGigsSubscriptions(user)));

async function joinLists(
  user: string,
  subscriptions: Promise<Result<GigsSubscription[], GigsError>>,
): Promise<Result<SimLists, GigsError>> {
  const [listed, mine] = await Promise.all([listGigsSims(user), subscriptions]);
  if (!mine.ok) return mine;
  if (!listed.ok && !isRefused(listed.error)) return listed;
  return ok({ listed: listed.ok ? listed.value : [], subscriptions: mine.value });
}

/** A SIM as the shop shows it, with the subscription that has not ended on it. */
export function simFromGigs(sim: GigsSim, use: SimUse | null): Sim {
  return {
    id: sim.id,
    network: networkKey(sim.provider),
    type: oneOf(['eSIM', 'pSIM'], sim.type, null),
    status: oneOf(['inactive', 'active', 'retired'], sim.status, 'unknown'),
    ending: sim.iccid.slice(-4),
    use,
  };
}
