import type { Choice } from '@/lib/checkout/choice';
import type { GigsError } from '@/lib/gigs/error';
import { ownKey, ownValue } from '@/lib/platform/own-property';
import type { Misfit } from '@/lib/shopper/compatibility';

/**
 * Problems that can end both a purchase and any other intent; each page has its own sentence for
 * them.
 */
const sharedStatus = {
  'account-closed': 403,
  refused: 422,
  busy: 503,
  outdated: 409,
  unavailable: 503,
} as const;

const checkoutStatus = {
  ...sharedStatus,
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
  'sign-in-unchecked': 503,
} as const satisfies Record<`sim-${Misfit}`, number> & Record<string, number>;

const intentStatus = {
  ...sharedStatus,
  'not-found': 404,
  'not-open': 409,
  'no-addon': 422,
} as const;

/** Why a choice did not lead to checkout. The sentence is `problem.<name>` in the messages. */
export type CheckoutProblem = keyof typeof checkoutStatus;

/**
 * Why another intent could not be opened. The sentence is `myPlans.problem.<name>` in the messages.
 */
export type IntentProblem = keyof typeof intentStatus;

/** The HTTP status of the page that shows the problem. */
export const problemStatus: Record<CheckoutProblem | IntentProblem, number> = {
  ...checkoutStatus,
  ...intentStatus,
};

/** The problem in the query of the store, or null. */
export function readCheckoutProblem(value: unknown): CheckoutProblem | null {
  return ownKey(checkoutStatus, value);
}

/** The problem in the query of My plans, or null. */
export function readIntentProblem(value: unknown): IntentProblem | null {
  return ownKey(intentStatus, value);
}

const fields = ['sim', 'device', 'imei', 'voucher'] as const;

/** The field that can solve the problem, for the link in the error summary. */
export function fieldOf(problem: CheckoutProblem): keyof Choice | null {
  if (problem === 'no-plan' || problem === 'plan-gone') return 'plan';
  const [field] = problem.split('-');
  return fields.find((name) => name === field) ?? null;
}

type Failure = Pick<GigsError, 'kind' | 'code'> | 'closed';

/** The problem of a failed call to Gigs, or of an account that Gigs has blocked. */
export function problemOf(error: Failure): 'account-closed' | 'busy' | 'refused' | 'unavailable' {
  if (error === 'closed') return 'account-closed';
  if (error.kind === 'rate-limited') return 'busy';
  return error.kind === 'invalid' || error.kind === 'conflict' ? 'refused' : 'unavailable';
}

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

/** The problem of a purchase that Gigs refused: by its documented code, else by its kind. */
export function checkoutProblemOf(error: Failure): CheckoutProblem {
  return (error !== 'closed' && ownValue(byCode, error.code)) || problemOf(error);
}
