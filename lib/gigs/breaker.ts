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

/** Failures in a row within the window that open the breaker: more than one shopper can cause. */
const MAX_FAILURES = 30;
const WINDOW_MS = 10_000;

/** How long the breaker stays open, unless Gigs sends `Retry-After`. */
const PAUSE_MS = 5_000;
const MAX_PAUSE_MS = 60_000;

/** The failure of a call that had less time than this says nothing about Gigs. */
const FAIR_CHANCE_MS = 2_500;

type Outcome = Result<unknown, GigsError>;

/** Opens after many failures in a row. One success resets the count. */
class ConsecutiveFailures implements IBreaker {
  /** When the failures since the last success happened. */
  state: number[] = [];

  success(): void {
    this.state = [];
  }

  failure(circuit: CircuitState): boolean {
    const now = Date.now();
    this.state = [...this.state.filter((moment) => moment > now - WINDOW_MS), now].slice(
      -MAX_FAILURES,
    );
    return circuit !== CircuitState.Closed || this.state.length === MAX_FAILURES;
  }
}

const breakers = () => processWide('breakers', () => new Map<string, CircuitBreakerPolicy>());

/**
 * Runs a call unless the breaker of its family is open: then it fails at once, until a probe, let
 * through every few seconds, succeeds. During a probe reads fail at once and writes wait for it.
 * @param end the call's deadline (lib/platform/deadline.ts)
 */
export async function unlessDown<T>(
  family: { path: string; writes: boolean },
  end: number,
  run: () => Promise<Result<T, GigsError>>,
): Promise<Result<T, GigsError>> {
  const breaker = breakerOf(family);
  if (breaker.state === CircuitState.HalfOpen && !family.writes) return refused(breaker);
  if (end - performance.now() < FAIR_CHANCE_MS) {
    return breaker.state === CircuitState.Closed ? run() : refused(breaker);
  }
  try {
    return await breaker.execute(run);
  } catch (error) {
    if (error instanceof BrokenCircuitError) return refused(breaker);
    throw error;
  }
}

/** One breaker for the reads, one for the writes and one for the search of each resource. */
function breakerOf({ path, writes }: { path: string; writes: boolean }): CircuitBreakerPolicy {
  const [resource = '', item = '', part] = path.split('/');
  const asked = part ?? (item === 'search' ? item : '');
  const name = `${writes ? 'write' : 'read'} ${resource}/${asked}`;
  const known = breakers().get(name);
  if (known) return known;
  const breaker = circuitBreaker(
    handleWhenResult((outcome) => isDown(outcome as Outcome)),
    { breaker: new ConsecutiveFailures(), halfOpenAfter: new DelegateBackoff(pauseAfter) },
  );
  const method = writes ? 'POST' : 'GET';
  breaker.onBreak(() => log('gigs paused', { route: path, method }));
  breaker.onReset(() => log('gigs answers again', { route: path, method }));
  breakers().set(name, breaker);
  return breaker;
}

/** A rate limit is a reason to pause only when Gigs says for how long. */
function isDown(outcome: Outcome): boolean {
  if (outcome.ok || !outcome.error.retryable) return false;
  return outcome.error.kind !== 'rate-limited' || outcome.error.retryAfter !== undefined;
}

function pauseAfter({ result }: IHalfOpenAfterBackoffContext): number {
  const outcome = 'value' in result ? (result.value as Outcome) : undefined;
  const asked = outcome && !outcome.ok ? outcome.error.retryAfter : undefined;
  return Math.min((asked ?? 0) * 1000 || PAUSE_MS, MAX_PAUSE_MS);
}

function refused({ lastFailure }: CircuitBreakerPolicy): { ok: false; error: GigsError } {
  const outcome =
    lastFailure && 'value' in lastFailure ? (lastFailure.value as Outcome) : undefined;
  const busy = outcome && !outcome.ok && outcome.error.kind === 'rate-limited';
  return fail(gigsError(busy ? 'rate-limited' : 'unavailable'));
}
