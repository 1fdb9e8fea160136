import { ownKey } from '@/lib/platform/own-property';

/** Why Connect could not be opened. Each has one sentence in the messages and one HTTP status. */
export const taskProblemStatus = {
  'not-found': 404,
  'not-open': 409,
  'no-addon': 422,
  'account-closed': 403,
  refused: 422,
  busy: 503,
  outdated: 409,
  unavailable: 503,
} as const;

export type TaskProblem = keyof typeof taskProblemStatus;

/** The problem that a query names, or null. */
export function readTaskProblem(value: unknown): TaskProblem | null {
  return ownKey(taskProblemStatus, value);
}
