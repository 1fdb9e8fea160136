import 'server-only';
import QuickLRU from 'quick-lru';
import type { Device, Sim } from './types';

/** What belongs to a user: SIMs, devices, and of each subscription its plan and when it was created. */
export type ShopperRecords = {
  sims: Sim[];
  devices: Device[];
  bought: { plan: string; createdAt: string }[];
};

/** How long (milliseconds) and of how many users. */
const recent = new QuickLRU<string, Partial<ShopperRecords>>({
  maxAge: 2 * 60_000,
  maxSize: 1_000,
});

/** Notes what Gigs has just said of a user. */
export function noteRecent(user: string, said: Partial<ShopperRecords>): void {
  recent.set(user, { ...recent.get(user), ...said });
}

/**
 * What Gigs said of a user when this process last read it, at most some minutes ago. It may be out of
 * date: good for guessing what Gigs will say now, never for deciding (docs/adr/0015).
 */
export function recentBelongings(user: string): Partial<ShopperRecords> {
  return recent.get(user) ?? {};
}
