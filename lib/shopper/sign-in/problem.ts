import { log } from '@/lib/platform/log/log';
import { ownKey } from '@/lib/platform/own-property';

/**
 * Why signing in failed: its HTTP status, and whether it is of a mailed code or of an account
 * elsewhere. Each has one sentence in the messages.
 */
export const signInProblems = {
  'email-invalid': { status: 422, of: 'code' },
  'code-wrong': { status: 422, of: 'code' },
  'code-expired': { status: 422, of: 'code' },
  'not-kept': { status: 422, of: 'code' },
  'too-many': { status: 429, of: 'code' },
  outdated: { status: 409, of: 'code' },
  'mail-failed': { status: 503, of: 'code' },
  unavailable: { status: 503, of: 'both' },
  // Any site can post a malformed arrival; it must not lead a shopper to a page of its choice.
  'request-invalid': { status: 400, of: 'neither' },
  'sign-in-lost': { status: 400, of: 'arrival' },
  'sign-in-left': { status: 401, of: 'arrival' },
  'provider-refused': { status: 401, of: 'arrival' },
  'link-expired': { status: 401, of: 'arrival' },
  'link-refused': { status: 401, of: 'arrival' },
  'email-missing': { status: 401, of: 'arrival' },
  'email-unverified': { status: 401, of: 'arrival' },
  'provider-down': { status: 503, of: 'arrival' },
} as const;

export type SignInProblem = keyof typeof signInProblems;

/** Whether only another code helps. */
export function asksAnew(problem: SignInProblem): boolean {
  return problem === 'too-many' || problem === 'code-expired' || problem === 'not-kept';
}

/** The problem named in a query parameter, or null. */
export function readSignInProblem(value: unknown): SignInProblem | null {
  return ownKey(signInProblems, value);
}

/** Whether its solution is a field of the forms for a mailed code. */
export function isOfCode(problem: SignInProblem): boolean {
  const { of } = signInProblems[problem];
  return of === 'code' || of === 'both';
}

/** Whether it may be of somebody who arrived from the brand's site or app. */
export function isOfArrival(problem: SignInProblem): boolean {
  const { of } = signInProblems[problem];
  return of === 'arrival' || of === 'both';
}

/** Logs why somebody was not signed in. */
export function noteRefused(problem: SignInProblem): void {
  log('sign-in refused', { kind: problem });
}
