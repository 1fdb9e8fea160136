import { log } from '@/lib/platform/log/log';
import { ownKey } from '@/lib/platform/own-property';

/** Why signing in failed. Each has one sentence in the messages and one HTTP status. */
export const signInProblemStatus = {
  'email-invalid': 422,
  'code-wrong': 422,
  'code-expired': 422,
  'not-kept': 422,
  'too-many': 429,
  outdated: 409,
  'mail-failed': 503,
  unavailable: 503,
  // Of an account elsewhere.
  'request-invalid': 400,
  'sign-in-lost': 400,
  'sign-in-left': 401,
  'provider-refused': 401,
  'link-expired': 401,
  'link-refused': 401,
  'email-missing': 401,
  'email-unverified': 401,
  'provider-down': 503,
} as const;

export type SignInProblem = keyof typeof signInProblemStatus;

/** Whether only another code helps. */
export function asksAnew(problem: SignInProblem): boolean {
  return problem === 'too-many' || problem === 'code-expired' || problem === 'not-kept';
}

/** The problem named in a query parameter, or null. */
export function readSignInProblem(value: unknown): SignInProblem | null {
  return ownKey(signInProblemStatus, value);
}

/** Whether its solution is a field of the forms for a mailed code. */
export function isOfCode(problem: SignInProblem): boolean {
  return /^(?:email-invalid|code-|not-kept|too-many|outdated|mail-failed|unavailable)/.test(
    problem,
  );
}

/** Whether it may be of somebody who arrived from the brand's site or app. */
export function isOfArrival(problem: SignInProblem): boolean {
  // Any site can post a malformed arrival; it must not lead a shopper to a page of its choice.
  if (problem === 'request-invalid') return false;
  return problem === 'unavailable' || !isOfCode(problem);
}

/** Logs why somebody was not signed in. */
export function noteRefused(problem: SignInProblem): void {
  log('sign-in refused', { kind: problem });
}
