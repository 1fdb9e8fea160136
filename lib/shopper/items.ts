import { type Outage, outageOf } from '@/lib/catalog/outage';
import type { ShopperItems } from './sims/sims';
import type { Sim } from './types';

/** The shopper's SIMs; null where they could not be read, or nobody is signed in. */
export function simsIn(items: ShopperItems | null): Sim[] | null {
  return items?.sims.ok ? items.sims.value : null;
}

/** Whether Gigs has blocked the shopper's account. */
export function isClosed(items: ShopperItems | null): boolean {
  return items?.sims.ok === false && items.sims.error === 'closed';
}

/** Why a signed-in shopper's SIMs could not be read, or null. */
export function outageIn(items: ShopperItems | null): Outage | null {
  if (!items || items.sims.ok || items.sims.error === 'closed') return null;
  return outageOf(items.sims.error);
}
