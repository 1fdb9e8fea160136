import type { Hint } from './arrival';
import type { Outcome } from './intents/intent';

/** What the return page can say about an intent (`data-return-state`). */
export type IntentState =
  | 'confirmed'
  | 'underway'
  | 'failed'
  | 'checking'
  | 'unconfirmed'
  | 'unchanged'
  | 'aborted'
  | 'expired'
  | 'misconfigured'
  | 'viewed'
  | 'not-found'
  | 'unavailable';

/** A reported success that does not show counts as unconfirmed after this time. */
const UNCONFIRMED_AFTER_MS = 60 * 60_000;

/** The state of an intent: what Gigs holds wins over what the address hints at. */
export function stateOfIntent(
  { progress }: Pick<Outcome<unknown>, 'progress'>,
  hint: Hint,
  startedAt: number,
  now: number,
): Exclude<IntentState, 'not-found' | 'unavailable'> {
  if (progress === 'done') return 'confirmed';
  if (progress === 'underway' || progress === 'failed') return progress;
  if (hint === 'expired' || hint === 'misconfigured') return hint;
  if (progress === 'viewed') return 'viewed';
  if (progress === 'unreadable') return 'unconfirmed';
  if (hint === 'aborted') return 'aborted';
  if (hint === null) return 'unchanged';
  return now - startedAt < UNCONFIRMED_AFTER_MS ? 'checking' : 'unconfirmed';
}

/** Whether the state can no longer change by itself. */
export function isFinalIntent(state: ReturnType<typeof stateOfIntent>): boolean {
  return state !== 'checking' && state !== 'underway';
}
