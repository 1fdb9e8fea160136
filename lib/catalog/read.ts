import 'server-only';
import { expireTag } from '@/lib/cache/hook';
import { PLANS_TAG } from '@/lib/cache/table';
import { type GigsError, gigsError } from '@/lib/gigs/error';
import { getGigsPlan, isOnSale, listGigsPlans } from '@/lib/gigs/plans';
import { deadline, timeouts, withDeadline } from '@/lib/platform/deadline';
import { hostOf } from '@/lib/platform/host';
import { processWide } from '@/lib/platform/process-wide';
import { fail, ok, type Result } from '@/lib/platform/result';
import { withTimeout } from '@/lib/platform/with-timeout';
import { keepGood, lastGood, ownLastGood, type Reading } from './last-good';

/** How long a visitor waits for a newer catalogue when this process holds an older one. */
const WAIT_FOR_NEWER_MS = 3_000;

/**
 * A later request may follow a change of the catalogue, so it does not share a reading that began
 * earlier.
 */
const SHARED_FOR_MS = 250;

/** How often Gigs is asked in the background while the last good catalogue stands in for it. */
const ASK_AGAIN_AFTER_MS = 10_000;

let current: { began: number; outcome: Promise<Result<Reading, GigsError>> } | undefined;

/**
 * The catalogue as Gigs has it now, or the last good one (at most a day old) when Gigs fails or is
 * late. docs/adr/0012
 */
export async function readCatalogue(): Promise<Result<Reading, GigsError>> {
  const left = deadline() - performance.now();
  const wait = ownLastGood() ? Math.min(left, WAIT_FOR_NEWER_MS) : left;
  const fresh = await withTimeout(wait, readTogether(), fail(gigsError('timeout')));
  if (fresh.ok) return fresh;
  const good = await lastGood();
  if (!good) return fresh;
  askAgainLater();
  return ok(good);
}

const pending = () =>
  processWide('catalogue retry', (): { timer?: NodeJS.Timeout | undefined } => ({}));

/**
 * What was built from an old catalogue is cached like the rest, and would outlive the outage by
 * two lifetimes: that of the page and that of the data. It does on a platform that caches, where
 * nothing runs after a response.
 */
function askAgainLater(): void {
  if (!hostOf().cachesItself) return;
  const retry = pending();
  retry.timer ??= setTimeout(async () => {
    retry.timer = undefined;
    const fresh = await readTogether();
    if (fresh.ok) expireTag(PLANS_TAG);
    else askAgainLater();
  }, ASK_AGAIN_AFTER_MS).unref();
}

/**
 * Concurrent requests share one reading with a deadline of its own: the first may have little time
 * left.
 */
function readTogether(): Promise<Result<Reading, GigsError>> {
  const now = performance.now();
  if (current && now - current.began <= SHARED_FOR_MS) return current.outcome;
  const outcome = withDeadline(timeouts.page, readFromGigs).finally(() => {
    if (current?.outcome === outcome) current = undefined;
  });
  current = { began: now, outcome };
  return outcome;
}

async function readFromGigs(): Promise<Result<Reading, GigsError>> {
  const readAt = Date.now();
  const listed = await listGigsPlans();
  if (!listed.ok) return listed;
  const plans = listed.value.filter(isOnSale);
  const believed = plans.length > 0 || (listed.value.length === 0 && (await isNothingOnSale()));
  if (!believed) return fail(gigsError('unexpected-shape'));
  const reading = { plans, readAt };
  await keepGood(reading);
  return ok(reading);
}

/** An empty list is believed unless a plan of the last good catalogue is still on sale at Gigs. */
async function isNothingOnSale(): Promise<boolean> {
  const [known] = (await lastGood())?.plans ?? [];
  if (!known) return true;
  const plan = await getGigsPlan(known.id);
  return plan.ok ? !isOnSale(plan.value) : plan.error.kind === 'not-found';
}
