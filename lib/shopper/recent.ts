import 'server-only';
import QuickLRU from 'quick-lru';
import type { Device, Sim } from './types';

/** What a user has: SIMs, devices, and the plan and creation date of each subscription. */
export type ShopperRecords = {
  sims: Sim[];
  devices: Device[];
  bought: { plan: string; createdAt: string }[];
};

const recent = new QuickLRU<string, Partial<ShopperRecords>>({
  maxAge: 2 * 60_000,
  maxSize: 1_000,
});

/** Remembers what Gigs has just returned for a user. */
export function noteRecent(user: string, records: Partial<ShopperRecords>): void {
  recent.set(user, { ...recent.get(user), ...records });
}

/**
 * What Gigs returned for a user when this process last read it, at most two minutes ago. It may be
 * stale: good for guessing the next answer, never for deciding (docs/adr/0015).
 */
export function recentBelongings(user: string): Partial<ShopperRecords> {
  return recent.get(user) ?? {};
}
