import type { CheckoutState } from './checkout-state';

/** The answer of the status route about a checkout. */
export type ResumeAnswer = { state?: CheckoutState; found?: boolean };

/** Which sentence the store's card shows about a checkout. */
export type ResumeWord =
  | 'open'
  | 'active'
  | 'activating'
  | 'there'
  | 'soFar'
  | 'nothing'
  | 'ended'
  | 'unavailable';

/**
 * The sentence for an answer; `open` claims nothing and is shown until there is one. Null when this
 * visitor has no such checkout.
 */
export function resumeWord({ state, found }: ResumeAnswer = {}): ResumeWord | null {
  switch (state) {
    case 'active':
    case 'activating':
    case 'unavailable':
      return state;
    case 'not-found':
      return null;
    case 'checking':
      if (found === undefined) return 'open';
      return found ? 'there' : 'soFar';
    case 'not-completed':
    case 'aborted':
    case 'expired':
      if (found === undefined) return 'open';
      return found ? 'ended' : 'nothing';
    case 'misconfigured':
      // Without it Gigs could not be read, and a plan may have been bought.
      if (found === undefined) return 'unavailable';
      return found ? 'ended' : 'nothing';
    default:
      return 'open';
  }
}
