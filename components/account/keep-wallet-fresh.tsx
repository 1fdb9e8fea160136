import { versionOf } from '@/lib/account/version';
import type { Shopper } from '@/lib/shopper/server';
import { readShopperItems } from '@/lib/shopper/sims';
import { KeepFresh } from './keep-fresh';

/** Keeps the store page true to the shopper's SIMs. Apart from the store, which the signed-out page shares. */
export async function KeepWalletFresh({ shopper }: { shopper: Shopper }) {
  const { sims } = await readShopperItems(shopper);
  if (!sims.ok) return <KeepFresh of="session" version={versionOf(shopper, [])} />;
  return <KeepFresh of="wallet" version={versionOf(shopper, sims.value)} />;
}
