import 'server-only';
import { kv } from '@/lib/platform/kv/kv';
import { proofs } from '@/lib/platform/seal';

/** At most so many within a window, in seconds. */
type Limit = { most: number; window: number };

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

const codesPerClient: Limit = { most: 60, window: MINUTE };
const codesPerPair: Limit = { most: 5, window: 15 * MINUTE };
const codesPerPairAndDay: Limit = { most: 10, window: DAY };
const codesPerAddressAndDay: Limit = { most: 30, window: DAY };
const checkoutsPerClient: Limit = { most: 30, window: MINUTE };

/** Who asks for a code. */
export type Asker = {
  /** The client's address, null when it is not known (lib/http/client-ip.ts). */
  client: string | null;
  /** Set for a browser that this e-mail address has signed in with before. */
  knownBrowser: string | null;
  /** The nonce of the sign-in in this browser. */
  nonce: string;
};

/**
 * Whether this address may be mailed another code. Counts the request. A browser that has signed in
 * before has a limit of its own, so that strangers asking for codes cannot lock its shopper out.
 * Rejects when the shared memory is out of reach: without limits codes could be guessed.
 */
export async function mayRequestCode(email: string, asker: Asker): Promise<boolean> {
  const { client, knownBrowser, nonce } = asker;
  if (client && !(await isWithin(`client:${client}`, codesPerClient))) return false;
  if (knownBrowser) return isWithin(`browser:${knownBrowser}`, codesPerPair);
  // Counted under every secret, so that the counts outlive a rotation.
  const addresses = proofs('limit', email);
  // One after the other: what is refused here must not use up what everybody shares.
  const pair = client ?? nonce;
  const pairs = addresses.map((address) => `${address}:${pair}`);
  if (!(await areWithin('pair', pairs, codesPerPair))) return false;
  if (!(await areWithin('pair-day', pairs, codesPerPairAndDay))) return false;
  return areWithin('address-day', addresses, codesPerAddressAndDay);
}

/**
 * Whether this client may begin another checkout signed out. Counts it. True when the client is not
 * known or the shared memory is out of reach: this limit is for comfort, and the shop goes on.
 */
export async function mayStartCheckout(client: string | null): Promise<boolean> {
  if (!client) return true;
  return isWithin(`checkout:${client}`, checkoutsPerClient).catch(() => true);
}

async function areWithin(name: string, keys: string[], limit: Limit): Promise<boolean> {
  const within = await Promise.all(keys.map((key) => isWithin(`${name}:${key}`, limit)));
  return within.every(Boolean);
}

async function isWithin(name: string, { most, window }: Limit): Promise<boolean> {
  return (await kv().increment(`limit:${name}`, window)) <= most;
}
