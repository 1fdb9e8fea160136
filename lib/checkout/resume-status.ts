import type { CheckoutState } from './state';

/** The response of the status route. */
export type ResumeAnswer = { state?: CheckoutState; found?: boolean };

/** The sentence that is true of a checkout, for the store's card. */
export type ResumeWord =
  | 'open'
  | 'active'
  | 'activating'
  | 'soFar'
  | 'nothing'
  | 'ended'
  | 'unavailable';

/**
 * The sentence for an answer; `open` claims nothing and stands while there is none. Null when there is
 * no such checkout for this visitor, so that there is nothing to say.
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
      return found === false ? 'soFar' : 'open';
    case 'not-completed':
    case 'aborted':
    case 'expired':
    case 'misconfigured':
      if (found === undefined) return 'open';
      return found ? 'ended' : 'nothing';
    default:
      return 'open';
  }
}
