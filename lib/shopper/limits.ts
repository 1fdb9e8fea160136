import 'server-only';
import { kv } from '@/lib/platform/kv/kv';
import { proofs } from '@/lib/platform/seal';

type Limit = { max: number; windowSeconds: number };

/** What is counted, under which keys (one of each secret), and how often it may be. */
type Count = [name: string, keys: string[], limit: Limit];

const MINUTE_SECONDS = 60;
const DAY_SECONDS = 24 * 60 * MINUTE_SECONDS;

// A client may be a crowd: behind one carrier's address, or behind a proxy that is not counted.
const codesPerClient: Limit = { max: 300, windowSeconds: MINUTE_SECONDS };
const codesPerPair: Limit = { max: 5, windowSeconds: 15 * MINUTE_SECONDS };
const codesPerPairAndDay: Limit = { max: 10, windowSeconds: DAY_SECONDS };
const codesPerAddressAndDay: Limit = { max: 30, windowSeconds: DAY_SECONDS };
const checkoutsPerClient: Limit = { max: 300, windowSeconds: MINUTE_SECONDS };
const devicesPerClient: Limit = { max: 200, windowSeconds: MINUTE_SECONDS };
const devicesOfUnknownClients: Limit = { max: 200, windowSeconds: MINUTE_SECONDS };
const simsPerClient: Limit = { max: 20, windowSeconds: 15 * MINUTE_SECONDS };
const simsPerClientAndDay: Limit = { max: 100, windowSeconds: DAY_SECONDS };
const simsOfUnknownClients: Limit = { max: 200, windowSeconds: 15 * MINUTE_SECONDS };
const triedDeclarationsPerClient: Limit = { max: 200, windowSeconds: 60 * MINUTE_SECONDS };
const triedDeclarationsOfUnknownClients: Limit = { max: 3_000, windowSeconds: 60 * MINUTE_SECONDS };
const declarationsPerPair: Limit = { max: 5, windowSeconds: 60 * MINUTE_SECONDS };
const declarationsPerPairAndDay: Limit = { max: 10, windowSeconds: DAY_SECONDS };
const declarationsPerClient: Limit = { max: 20, windowSeconds: 60 * MINUTE_SECONDS };
const declarationsOfUnknownClients: Limit = { max: 300, windowSeconds: 60 * MINUTE_SECONDS };
const declarationsPerAddressAndDay: Limit = { max: 30, windowSeconds: DAY_SECONDS };
const readingPrograms: Limit = { max: 120, windowSeconds: MINUTE_SECONDS };
const simsPerBrowser: Limit = { max: 10, windowSeconds: 15 * MINUTE_SECONDS };

/** Who asks for a code. */
export type CodeRequester = {
  /** The client's IP address, null when it is not known (lib/http/client-ip.ts). */
  client: string | null;
  /** Set for a device that this e-mail address has signed in on before. */
  trustedDevice: string | null;
  /** The nonce of the sign-in in this browser. */
  nonce: string;
};

/**
 * Whether this address may be mailed another code. Counts the request. A device that has signed in
 * before has its own limit, so that strangers who request codes cannot lock out its shopper.
 * Rejects when Redis is unreachable: without limits codes could be guessed.
 */
export async function mayRequestCode(email: string, requester: CodeRequester): Promise<boolean> {
  const { client } = requester;
  if (client && !(await isWithin(`client:${client}`, codesPerClient))) return false;
  return areWithin(countsOfCode(email, requester));
}

/** Takes back what `mayRequestCode` has counted for this address: no code was mailed to it. */
export async function uncountCode(email: string, requester: CodeRequester): Promise<void> {
  await takeBack(countsOfCode(email, requester));
}

/** In this order: a request refused by the first must not use up the limit that all share. */
function countsOfCode(email: string, requester: CodeRequester): Count[] {
  const { client, trustedDevice, nonce } = requester;
  if (trustedDevice) return [['browser', [trustedDevice], codesPerPair]];
  // Counted under every secret, so that the counts survive a rotation.
  const addresses = proofs('limit', email);
  const pairs = addresses.map((address) => `${address}:${client ?? nonce}`);
  return [
    ['pair', pairs, codesPerPair],
    ['pair-day', pairs, codesPerPairAndDay],
    ['address-day', addresses, codesPerAddressAndDay],
  ];
}

/**
 * Whether this client may start another checkout signed out. Counts it. True when the client is not
 * known or Redis is unreachable: this limit protects no secret.
 */
export async function mayStartCheckout(client: string | null): Promise<boolean> {
  if (!client) return true;
  return isWithin(`checkout:${client}`, checkoutsPerClient).catch(() => true);
}

/**
 * Whether this client may have another device checked. Counts it; clients that are not known share
 * a limit. True when Redis is unreachable: this limit protects no secret.
 */
export async function mayCheckDevice(client: string | null): Promise<boolean> {
  const limit = client ? devicesPerClient : devicesOfUnknownClients;
  return isWithin(`device:${client ?? 'unknown'}`, limit).catch(() => true);
}

/**
 * Whether this client may have another answer made for programs. Counts it. True when the client is
 * not known or Redis is unreachable: nothing but work is saved.
 */
export async function mayReadAsProgram(client: string | null): Promise<boolean> {
  if (!client) return true;
  return isWithin(`program:${client}`, readingPrograms).catch(() => true);
}

/**
 * Whether a SIM may be looked up by its ICCID for this client, in this browser (the nonce that its
 * cookie holds). Counts it; clients that are not known share a limit. Rejects when Redis is
 * unreachable: ICCIDs are consecutive, so without limits the SIMs of others could be found.
 */
export async function mayFindSim(client: string | null, browser: string): Promise<boolean> {
  if (!(await isWithin(`sim:browser:${browser}`, simsPerBrowser))) return false;
  if (!client) return isWithin('sim:unknown', simsOfUnknownClients);
  if (!(await isWithin(`sim:${client}`, simsPerClient))) return false;
  return isWithin(`sim-day:${client}`, simsPerClientAndDay);
}

/** Who declares something. */
export type Declarer = {
  /** The client's IP address, null when it is not known. */
  client: string | null;
  /** The address that the receipt is mailed to. */
  email: string;
  /** Whether a shopper with this address is signed in here. */
  isOwn: boolean;
};

/**
 * Whether another declaration may be sent, which is mailed to this address. Counts it; clients that
 * are not known share a limit. Whoever is signed in with the address has limits of their own, so
 * that strangers cannot keep them from what the law grants. Rejects when Redis is unreachable:
 * without limits strangers could have the store mail anybody.
 */
export async function mayDeclare(declarer: Declarer): Promise<boolean> {
  const { client, isOwn } = declarer;
  // Each of the addresses that a sender invents would be counted for a day.
  const tried = client ? triedDeclarationsPerClient : triedDeclarationsOfUnknownClients;
  if (!isOwn && !(await isWithin(`declaration-tried:${client ?? 'unknown'}`, tried))) return false;
  return areWithin(countsOfDeclaration(declarer));
}

/** Takes back what `mayDeclare` has counted of a declaration of which no mail came. */
export async function uncountDeclaration(declarer: Declarer): Promise<void> {
  await takeBack(countsOfDeclaration(declarer));
}

/** In this order: one refused by the first must not use up the limits that others share. */
function countsOfDeclaration({ client, email, isOwn }: Declarer): Count[] {
  const addresses = proofs('limit', email);
  const by = isOwn ? 'own' : (client ?? 'unknown');
  const pairs = addresses.map((address) => `${address}:${by}`);
  const own: Count[] = [
    ['declaration-pair', pairs, declarationsPerPair],
    ['declaration-pair-day', pairs, declarationsPerPairAndDay],
  ];
  if (isOwn) return own;
  return [
    ...own,
    ['declaration', [by], client ? declarationsPerClient : declarationsOfUnknownClients],
    ['declaration-day', addresses, declarationsPerAddressAndDay],
  ];
}

async function areWithin(counts: Count[]): Promise<boolean> {
  for (const [name, keys, limit] of counts) {
    const within = await Promise.all(keys.map((key) => isWithin(`${name}:${key}`, limit)));
    if (!within.every(Boolean)) return false;
  }
  return true;
}

async function takeBack(counts: Count[]): Promise<void> {
  await Promise.all(
    counts.flatMap(([name, keys, limit]) => keys.map((key) => count(`${name}:${key}`, limit, -1))),
  );
}

async function isWithin(name: string, limit: Limit): Promise<boolean> {
  return (await count(name, limit)) <= limit.max;
}

function count(name: string, { windowSeconds }: Limit, step = 1): Promise<number> {
  return kv().increment(`limit:${name}`, windowSeconds, step);
}
