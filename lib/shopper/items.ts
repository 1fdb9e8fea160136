import 'server-only';
import { cache } from 'react';
import type { GigsError } from '@/lib/gigs/error';
import { fail, ok, type Result } from '@/lib/platform/result';
import { resolveGigsUser } from '@/lib/shopper/gigs-user';
import type { Shopper } from '@/lib/shopper/server';
import { listMyDevices, listMySims } from './sims';
import type { Device, Sim } from './types';

/** What a signed-in shopper can bring along to a purchase. */
export type ShopperItems = { sims: Result<Sim[], GigsError | 'closed'>; devices: Device[] };

/** The shopper's SIMs and devices, read in parallel. Devices are a comfort: without them the rest works. */
export const readShopperItems = cache(async (shopper: Shopper): Promise<ShopperItems> => {
  const user = await resolveGigsUser(shopper);
  // Whose account was deleted has nothing to bring along, and may buy anew.
  if (!user.ok && user.error !== 'deleted') return { sims: fail(user.error), devices: [] };
  if (!user.ok || !user.value) return { sims: ok([]), devices: [] };
  const [sims, devices] = await Promise.all([listMySims(user.value), listMyDevices(user.value)]);
  return { sims, devices: devices.ok ? devices.value : [] };
});
