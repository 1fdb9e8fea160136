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
} as const;

export type SignInProblem = keyof typeof signInProblemStatus;

/** The problem named in a query parameter, or null. */
export function readSignInProblem(value: unknown): SignInProblem | null {
  return ownKey(signInProblemStatus, value);
}
