import { ownKey } from '@/lib/platform/own-property';

/**
 * Why a declaration was not received: its HTTP status, and the field that can mend it. Each has one
 * sentence in the messages.
 */
export const declarationProblems = {
  'name-missing': { status: 422, field: 'name' },
  'email-invalid': { status: 422, field: 'email' },
  'contract-missing': { status: 422, field: 'contract' },
  'date-invalid': { status: 422, field: 'endsOn' },
  'too-long': { status: 422, field: null },
  'too-many': { status: 429, field: null },
  'mail-failed': { status: 503, field: null },
  unavailable: { status: 503, field: null },
} as const;

export type DeclarationProblem = keyof typeof declarationProblems;

/** The problem named in a query parameter, or null. */
export function readDeclarationProblem(value: unknown): DeclarationProblem | null {
  return ownKey(declarationProblems, value);
}

/** Whether the shopper can send the declaration by e-mail instead. */
export function offersMailInstead(problem: DeclarationProblem): boolean {
  return declarationProblems[problem].status !== 422;
}
