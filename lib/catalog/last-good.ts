import 'server-only';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { caches } from '@/lib/cache/table';
import { type GigsPlan, gigsPlan } from '@/lib/gigs/plans';
import { kv } from '@/lib/platform/kv/kv';
import { processWide } from '@/lib/platform/process-wide';
import { env } from '@/lib/platform/settings/env';

/** Every plan on sale as Gigs sent it, and when (milliseconds). */
export type Reading = { plans: GigsPlan[]; readAt: number };

const reading = z.object({ plans: z.array(gigsPlan), readAt: z.number() });

const ownCopy = () => processWide('catalogue', (): { latest?: Reading } => ({}));

/**
 * Keeps a catalogue in this process and, with Redis, for other instances and for the next start.
 */
export async function keepGood(latest: Reading): Promise<void> {
  ownCopy().latest = latest;
  const packed = await promisify(gzip)(JSON.stringify(latest));
  await kv()
    .set(key(), packed.toString('base64'), caches.lastGoodCatalogue.maxAge)
    .catch(() => undefined);
}

/** The newest catalogue that this process has read, unless it is older than a day. */
export function ownLastGood(): Reading | null {
  const own = ownCopy().latest;
  return own && !isTooOld(own) ? own : null;
}

/**
 * The newest catalogue that any instance has read, unless it is older than a day. This process
 * keeps it, so that Redis may fail after Gigs.
 */
export async function lastGood(): Promise<Reading | null> {
  const [own, others] = [ownLastGood(), await readKept()];
  if (!others || isTooOld(others) || (own && own.readAt >= others.readAt)) return own;
  ownCopy().latest = others;
  return others;
}

/** Whether a catalogue is too old to be shown. */
export function isTooOld({ readAt }: Pick<Reading, 'readAt'>): boolean {
  return Date.now() - readAt > caches.lastGoodCatalogue.maxAge * 1000;
}

/** Another version of the store may have written it, so it is parsed like an answer of Gigs. */
async function readKept(): Promise<Reading | null> {
  try {
    const packed = await kv().get(key());
    if (!packed) return null;
    const text = await promisify(gunzip)(Buffer.from(packed, 'base64'));
    return reading.parse(JSON.parse(text.toString()));
  } catch {
    return null;
  }
}

/** Each Gigs and each project has a catalogue of its own. */
function key(): string {
  const { GIGS_API_URL, GIGS_PROJECT } = env();
  const from = createHash('sha256').update(`${GIGS_API_URL} ${GIGS_PROJECT}`).digest('base64url');
  return `catalogue:${from}`;
}
