import 'server-only';
import { randomUUID } from 'node:crypto';
import { log } from '@/lib/platform/log/log';
import { processWide } from '@/lib/platform/process-wide';
import type { Result } from '@/lib/platform/result';
import { type GigsError, isUnknown } from './error';

const RENEW_AFTER_MS = 10 * 60_000;
const PROOF_LIFETIME_MS = 20 * 60_000;

/** A proof that failed is tried again this late, so that a slow Gigs is not asked twice as much. */
const RETRY_AFTER_MS = 30_000;

type Proof = { holds: boolean; provenAt: number; askedAt: number; running: Promise<void> | null };

const proof = () =>
  processWide(
    'sim-filter',
    (): Proof => ({ holds: false, provenAt: 0, askedAt: -Infinity, running: null }),
  );

/**
 * Whether Gigs is proven to filter SIMs by user, which is all that says whose a listed SIM is: it
 * lists none for a user that cannot exist, or refuses. Asked once for all callers and renewed in
 * the background; without an answer the filter does not hold.
 */
export async function userFilterHolds(
  listFor: (user: string) => Promise<Result<unknown[], GigsError>>,
): Promise<boolean> {
  const known = proof();
  const now = performance.now();
  const isValid = known.holds && now - known.provenAt < PROOF_LIFETIME_MS;
  const pause = known.holds ? RENEW_AFTER_MS : RETRY_AFTER_MS;
  if (now - known.askedAt >= pause) {
    known.askedAt = now;
    known.running = prove(known, listFor).finally(() => {
      known.running = null;
    });
  }
  if (!isValid) await known.running;
  return known.holds && performance.now() - known.provenAt < PROOF_LIFETIME_MS;
}

/** The id of a user that cannot exist, to see what a filter by user does with it. */
export function newNobody(): string {
  return `usr_${randomUUID().replaceAll('-', '')}`;
}

async function prove(
  known: Proof,
  listFor: (user: string) => Promise<Result<unknown[], GigsError>>,
): Promise<void> {
  const strangers = await listFor(newNobody());
  // A failure that says nothing about the filter leaves an earlier proof to its lifetime.
  if (!strangers.ok && !isUnknown(strangers.error)) {
    known.askedAt = performance.now() - (known.holds ? RENEW_AFTER_MS - RETRY_AFTER_MS : 0);
    if (!known.holds) log('sim filter unproven', { kind: strangers.error.kind });
    return;
  }
  known.holds = !strangers.ok || strangers.value.length === 0;
  known.provenAt = performance.now();
  if (!known.holds) log('sim filter unproven');
}
