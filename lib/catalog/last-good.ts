import 'server-only';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { type GigsPlan, gigsPlan } from '@/lib/gigs/plans';
import { env } from '@/lib/platform/env';
import { kv } from '@/lib/platform/kv/kv';
import { processWide } from '@/lib/platform/process-wide';

/** How old a catalogue may get while Gigs gives no newer one, in seconds. */
const LIFETIME = 24 * 60 * 60;

/** Every plan on sale as Gigs said it, and when (milliseconds). */
export type Reading = { plans: GigsPlan[]; readAt: number };

const reading = z.object({ plans: z.array(gigsPlan), readAt: z.number() });

const ownCopy = () => processWide('catalogue', (): { latest?: Reading } => ({}));

/** Keeps a catalogue in this process, and with Redis for the others and for whatever is started next. */
export async function keepGood(latest: Reading): Promise<void> {
  ownCopy().latest = latest;
  const packed = await promisify(gzip)(JSON.stringify(latest));
  await kv()
    .set(key(), packed.toString('base64'), LIFETIME)
    .catch(() => undefined);
}

/** The newest catalogue that this process knows of itself, unless it is older than a day. No other is asked. */
export function ownLastGood(): Reading | null {
  const own = ownCopy().latest;
  return own && !isTooOld(own) ? own : null;
}

/** The newest catalogue that any instance has read, unless it is older than a day. */
export async function lastGood(): Promise<Reading | null> {
  const [own, others] = [ownLastGood(), await readKept()];
  if (!others || isTooOld(others)) return own;
  return own && own.readAt >= others.readAt ? own : others;
}

/** Whether a catalogue is too old to be shown. */
export function isTooOld({ readAt }: Pick<Reading, 'readAt'>): boolean {
  return Date.now() - readAt > LIFETIME * 1000;
}

/** It may be of another version of the store, so it goes through the same door as what Gigs says. */
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

/** Another Gigs or another project is another catalogue. */
function key(): string {
  const { GIGS_API_URL, GIGS_PROJECT } = env();
  const from = createHash('sha256').update(`${GIGS_API_URL} ${GIGS_PROJECT}`).digest('base64url');
  return `catalogue:${from}`;
}
