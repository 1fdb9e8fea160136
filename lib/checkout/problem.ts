import type { GigsError } from '@/lib/gigs/error';
import { ownKey, ownValue } from '@/lib/platform/own-property';
import type { Misfit } from '@/lib/shopper/compatibility';
import type { Choice } from './choice';

/** Why a choice did not lead to checkout. Each has one sentence in the messages and one HTTP status. */
export type CheckoutProblem =
  | 'no-plan'
  | 'plan-gone'
  | 'sim-unknown'
  | 'sim-needs-sign-in'
  | `sim-${Misfit}`
  | 'device-unknown'
  | 'device-refused'
  | 'imei-invalid'
  | 'imei-busy'
  | 'voucher-refused'
  | 'account-closed'
  | 'sign-in-unchecked'
  | 'refused'
  | 'busy'
  | 'outdated'
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
  'device-refused': 422,
  'imei-invalid': 422,
  'imei-busy': 429,
  'voucher-refused': 422,
  'account-closed': 403,
  'sign-in-unchecked': 503,
  refused: 422,
  busy: 503,
  outdated: 409,
  unavailable: 503,
};

/** The problem that a query names, or null. */
export function readProblem(value: unknown): CheckoutProblem | null {
  return ownKey(problemStatus, value);
}

/** The field that a shopper has to look at, for the link in the error summary. */
export function fieldOf(problem: CheckoutProblem): keyof Choice | null {
  if (problem === 'no-plan' || problem === 'plan-gone') return 'plan';
  const [field] = problem.split('-');
  return fields.find((name) => name === field) ?? null;
}

const fields = ['sim', 'device', 'imei', 'voucher'] as const;

const byCode: Record<string, CheckoutProblem> = {
  voucherCodeInvalid: 'voucher-refused',
  voucherCodeExpired: 'voucher-refused',
  voucherCodeNotFound: 'voucher-refused',
  voucherNotFound: 'voucher-refused',
  deviceNotSupported: 'device-refused',
  deviceNotSupportedOnPlan: 'device-refused',
  deviceBlocked: 'device-refused',
  deviceAlreadyUsed: 'device-refused',
  deviceImeiAlreadyExists: 'device-refused',
  deviceSimAlreadyUsed: 'device-refused',
  simAlreadyUsed: 'sim-in-use',
};

/** The problem that a refusal of Gigs stands for: by its documented code, else by its kind. */
export function problemOf({ kind, code }: Pick<GigsError, 'kind' | 'code'>): CheckoutProblem {
  const known = ownValue(byCode, code);
  if (known) return known;
  if (kind === 'rate-limited') return 'busy';
  return kind === 'invalid' || kind === 'conflict' ? 'refused' : 'unavailable';
}
