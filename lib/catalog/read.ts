import 'server-only';
import { type GigsError, gigsError } from '@/lib/gigs/error';
import { getGigsPlan, listGigsPlans } from '@/lib/gigs/plans';
import { deadline, timeouts, withDeadline, withTimeout } from '@/lib/platform/deadline';
import { fail, ok, type Result } from '@/lib/platform/result';
import { keepGood, lastGood, ownLastGood, type Reading } from './last-good';

/** How long somebody waits for a newer catalogue than the one at hand, in milliseconds. */
const WAIT_FOR_NEWER = 3_000;

/** Who comes later than this (milliseconds) may have heard of a change, and does not share what was begun before. */
const SHARED_FOR = 250;

let current: { began: number; outcome: Promise<Result<Reading, GigsError>> } | undefined;

/**
 * The catalogue as Gigs has it at this moment, or the last good one (at most a day old) when Gigs does
 * not give it in time. docs/adr/0012.
 */
export async function readCatalogue(): Promise<Result<Reading, GigsError>> {
  const left = deadline() - performance.now();
  const wait = ownLastGood() ? Math.min(left, WAIT_FOR_NEWER) : left;
  const fresh = await withTimeout(wait, readTogether(), fail(gigsError('timeout')));
  if (fresh.ok) return fresh;
  const good = await lastGood();
  return good ? ok(good) : fresh;
}

/** Many who ask at once are one reading, with a time of its own: the first of them may have little left. */
function readTogether(): Promise<Result<Reading, GigsError>> {
  const now = performance.now();
  if (current && now - current.began <= SHARED_FOR) return current.outcome;
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
  const plans = listed.value.filter(({ status }) => status === 'available');
  const believed = plans.length > 0 || (listed.value.length === 0 && (await isNothingOnSale()));
  if (!believed) return fail(gigsError('unexpected-shape'));
  const reading = { plans, readAt };
  await keepGood(reading);
  return ok(reading);
}

/** An empty list is believed unless a plan of the last good catalogue says that it is on sale. */
async function isNothingOnSale(): Promise<boolean> {
  const [known] = (await lastGood())?.plans ?? [];
  if (!known) return true;
  const plan = await getGigsPlan(known.id);
  return plan.ok ? plan.value.status !== 'available' : plan.error.kind === 'not-found';
}
