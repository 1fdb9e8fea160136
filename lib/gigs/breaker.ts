import 'server-only';
import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  circuitBreaker,
  DelegateBackoff,
  handleWhenResult,
  type IBreaker,
  type IHalfOpenAfterBackoffContext,
} from 'cockatiel';
import { log } from '@/lib/platform/log/log';
import { processWide } from '@/lib/platform/process-wide';
import { fail, type Result } from '@/lib/platform/result';
import { type GigsError, gigsError } from './error';

/** So many failures in a row within a window (milliseconds): more than one shopper can cause. */
const FAILURES = 30;
const WINDOW = 10_000;

/** How long nothing is asked then, in milliseconds, unless Gigs names a time itself. */
const PAUSE = 5_000;
const LONGEST_PAUSE = 60_000;

/** A call that has less time than this (milliseconds) says nothing about Gigs by failing. */
const FAIR_CHANCE = 2_500;

type Outcome = Result<unknown, GigsError>;

/** Opens when nothing has come back of many calls. One answer, and the count begins anew. */
class NothingComesBack implements IBreaker {
  /** The moments of the failures since the last answer. */
  state: number[] = [];

  success(): void {
    this.state = [];
  }

  failure(circuit: CircuitState): boolean {
    const now = Date.now();
    this.state = [...this.state.filter((moment) => moment > now - WINDOW), now].slice(-FAILURES);
    return circuit !== CircuitState.Closed || this.state.length === FAILURES;
  }
}

const breakers = () => processWide('breakers', () => new Map<string, CircuitBreakerPolicy>());

/**
 * Runs a call unless Gigs has not answered any of its family for a while: then it fails at once, until one
 * call that is let through every few seconds comes back. While that one is under way reads fail at once
 * and writes wait for it. `end` is the call's deadline (lib/platform/deadline.ts).
 */
export async function unlessDown<T>(
  family: { path: string; writes: boolean },
  end: number,
  run: () => Promise<Result<T, GigsError>>,
): Promise<Result<T, GigsError>> {
  const breaker = breakerOf(family);
  if (breaker.state === CircuitState.HalfOpen && !family.writes) return refused(breaker);
  if (end - performance.now() < FAIR_CHANCE) {
    return breaker.state === CircuitState.Closed ? run() : refused(breaker);
  }
  try {
    return await breaker.execute(run);
  } catch (error) {
    if (error instanceof BrokenCircuitError) return refused(breaker);
    throw error;
  }
}

/** One for the reads and one for the writes of each resource, whosever it is. */
function breakerOf({ path, writes }: { path: string; writes: boolean }): CircuitBreakerPolicy {
  const [resource = '', , part = ''] = path.split('/');
  const name = `${writes ? 'write' : 'read'} ${resource}/${part}`;
  const known = breakers().get(name);
  if (known) return known;
  const breaker = circuitBreaker(
    handleWhenResult((outcome) => isDown(outcome as Outcome)),
    { breaker: new NothingComesBack(), halfOpenAfter: new DelegateBackoff(pauseAfter) },
  );
  const method = writes ? 'POST' : 'GET';
  breaker.onBreak(() => log('gigs paused', { route: path, method }));
  breaker.onReset(() => log('gigs answers again', { route: path, method }));
  breakers().set(name, breaker);
  return breaker;
}

/** Too many requests are a reason to pause only when Gigs says for how long. */
function isDown(outcome: Outcome): boolean {
  if (outcome.ok || !outcome.error.retryable) return false;
  return outcome.error.kind !== 'rate-limited' || outcome.error.retryAfter !== undefined;
}

function pauseAfter({ result }: IHalfOpenAfterBackoffContext): number {
  const outcome = 'value' in result ? (result.value as Outcome) : undefined;
  const asked = outcome && !outcome.ok ? outcome.error.retryAfter : undefined;
  return Math.min((asked ?? 0) * 1000 || PAUSE, LONGEST_PAUSE);
}

function refused({ lastFailure }: CircuitBreakerPolicy): { ok: false; error: GigsError } {
  const outcome =
    lastFailure && 'value' in lastFailure ? (lastFailure.value as Outcome) : undefined;
  const busy = outcome && !outcome.ok && outcome.error.kind === 'rate-limited';
  return fail(gigsError(busy ? 'rate-limited' : 'unavailable'));
}
