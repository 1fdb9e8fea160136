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

type Proof = {
  holds: boolean;
  provenAt: number;
  askedAt: number;
  running: Promise<void> | null;
  /** Whether the log says so: once, until it holds again. */
  isLogged: boolean;
};

/** Lists the SIMs of a user, or of everybody. */
type ListSims = (user?: string) => Promise<Result<unknown[], GigsError>>;

const proof = () =>
  processWide(
    'sim-filter',
    (): Proof => ({
      holds: false,
      provenAt: 0,
      askedAt: -Infinity,
      running: null,
      isLogged: false,
    }),
  );

/**
 * Whether Gigs is proven to filter SIMs by user, which is all that says whose a listed SIM is: a
 * user that cannot exist has none, or is refused, while there are SIMs that could be listed. Asked
 * once for all callers and renewed in the background; without an answer the filter does not hold.
 */
export async function userFilterHolds(list: ListSims): Promise<boolean> {
  const known = proof();
  const now = performance.now();
  const isValid = known.holds && now - known.provenAt < PROOF_LIFETIME_MS;
  const pause = known.holds ? RENEW_AFTER_MS : RETRY_AFTER_MS;
  if (now - known.askedAt >= pause) {
    known.askedAt = now;
    known.running = prove(known, list).finally(() => {
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

async function prove(known: Proof, list: ListSims): Promise<void> {
  const [strangers, anybody] = await Promise.all([list(newNobody()), list()]);
  // Only where the same list without a user is answered is the user what Gigs refuses.
  const isRefusal = !strangers.ok && isUnknown(strangers.error) && anybody.ok;
  const failed = isRefusal ? undefined : [strangers, anybody].find((answer) => !answer.ok);
  // A failure that says nothing about the filter leaves an earlier proof to its lifetime.
  if (failed && known.holds) {
    known.askedAt = performance.now() - RENEW_AFTER_MS + RETRY_AFTER_MS;
    return;
  }
  const isEmpty = strangers.ok && strangers.value.length === 0;
  // The empty answer of a project without SIMs would prove nothing of those to come.
  const hasSims = anybody.ok && anybody.value.length > 0;
  known.holds = isRefusal || (isEmpty && hasSims);
  known.provenAt = performance.now();
  const isWaiting = isEmpty && anybody.ok && !hasSims;
  // The first SIM may be a shopper's next purchase.
  if (isWaiting) known.askedAt = -Infinity;
  if (known.holds || isWaiting) known.isLogged = false;
  else if (!known.isLogged) {
    log('sim filter unproven', failed && !failed.ok ? { kind: failed.error.kind } : {});
    known.isLogged = true;
  }
}
