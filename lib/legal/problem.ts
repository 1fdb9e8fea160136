import { ownKey } from '@/lib/platform/own-property';

/** Why a declaration was not received. Each has one sentence and one HTTP status. */
export const declarationProblemStatus = {
  'name-missing': 422,
  'email-invalid': 422,
  'contract-missing': 422,
  'date-invalid': 422,
  'too-long': 422,
  'too-many': 429,
  'mail-failed': 503,
  unavailable: 503,
} as const;

export type DeclarationProblem = keyof typeof declarationProblemStatus;

/** The problem named in a query parameter, or null. */
export function readDeclarationProblem(value: unknown): DeclarationProblem | null {
  return ownKey(declarationProblemStatus, value);
}

/** Whether the shopper can send the declaration by e-mail instead. */
export function offersMailInstead(problem: DeclarationProblem): boolean {
  return declarationProblemStatus[problem] !== 422;
}
