import type { Misfit } from '@/lib/sims/fit';

/** Why a choice did not lead to checkout. Each has one sentence in the messages and one HTTP status. */
export type CheckoutProblem =
  | 'no-plan'
  | 'plan-gone'
  | 'sim-unknown'
  | 'sim-needs-sign-in'
  | `sim-${Misfit}`
  | 'device-unknown'
  | 'account-closed'
  | 'refused'
  | 'busy'
  | 'unavailable';

/** The HTTP status of the page that tells of each problem. */
export const problemStatus: Record<CheckoutProblem, number> = {
  'no-plan': 422,
  'plan-gone': 409,
  'sim-unknown': 422,
  'sim-needs-sign-in': 401,
  'sim-retired': 409,
  'sim-starting': 409,
  'sim-in-use': 409,
  'sim-unusable': 409,
  'sim-other-network': 422,
  'sim-esim-only': 422,
  'sim-physical-only': 422,
  'device-unknown': 422,
  'account-closed': 403,
  refused: 422,
  busy: 503,
  unavailable: 503,
};

/** The problem that a query names, or null. */
export function readProblem(value: unknown): CheckoutProblem | null {
  return typeof value === 'string' && Object.hasOwn(problemStatus, value)
    ? (value as CheckoutProblem)
    : null;
}

/** The field that a shopper has to look at, for the link in the error summary. */
export function fieldOf(problem: CheckoutProblem): 'plan' | 'sim' | 'device' | null {
  if (problem === 'no-plan' || problem === 'plan-gone') return 'plan';
  if (problem.startsWith('sim-')) return 'sim';
  return problem === 'device-unknown' ? 'device' : null;
}
