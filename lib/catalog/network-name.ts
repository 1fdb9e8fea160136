import 'server-only';
import { networkKey } from '@/lib/gigs/network';
import { env } from '@/lib/platform/settings/env';

/** The name that `NETWORK_NAMES` gives the network of this key, or null. */
export function networkName(key: string): string | null {
  const named = Object.entries(env().NETWORK_NAMES).find(([id]) => networkKey(id) === key);
  return named?.[1] ?? null;
}
