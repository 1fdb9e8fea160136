import { type Outage, outageOf } from '@/lib/catalog/outage';
import type { Choice } from '@/lib/checkout/choice';
import { choiceNames } from '@/lib/checkout/choice-fields.js';
import type { TypedSimProblem } from '@/lib/checkout/typed-sim';
import type { GigsError } from '@/lib/gigs/error';
import { ownKey } from '@/lib/platform/own-property';
import type { DeviceMisfit, Misfit } from '@/lib/shopper/compatibility';

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
  misconfigured: 500,
} as const;

/** The HTTP status of the page that shows the problem of a choice. */
export const checkoutProblemStatus = {
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
  'iccid-missing': 422,
  'iccid-invalid': 422,
  'iccid-refused': 422,
  'iccid-busy': 429,
  'iccid-unchecked': 503,
  'iccid-misconfigured': 500,
  'device-unknown': 422,
  'device-refused': 422,
  'device-esim-only': 422,
  'device-physical-only': 422,
  'imei-missing': 422,
  'imei-invalid': 422,
  'imei-busy': 429,
  'voucher-refused': 422,
  'sign-in-unchecked': 503,
} as const satisfies Record<
  `sim-${Misfit}` | `device-${DeviceMisfit}` | `iccid-${TypedSimProblem}`,
  number
> &
  Record<string, number>;

/** The HTTP status of the page that shows the problem of another intent. */
export const intentProblemStatus = {
  ...sharedStatus,
  'not-found': 404,
  'not-open': 409,
  'no-addon': 422,
  'too-many-addons': 422,
} as const;

/** Why a choice did not lead to checkout. The sentence is `problem.<name>` in the messages. */
export type CheckoutProblem = keyof typeof checkoutProblemStatus;

/**
 * Why another intent could not be opened. The sentence is `myPlans.problem.<name>` in the messages.
 */
export type IntentProblem = keyof typeof intentProblemStatus;

/** The problem in the query of the store, or null. */
export function readCheckoutProblem(value: unknown): CheckoutProblem | null {
  return ownKey(checkoutProblemStatus, value);
}

/** The problem in the query of My plans, or null. */
export function readIntentProblem(value: unknown): IntentProblem | null {
  return ownKey(intentProblemStatus, value);
}

/** Whether only the brand can solve the problem, so that the page says how to reach it. */
export function needsHelp(problem: CheckoutProblem | IntentProblem): boolean {
  return problem.endsWith('misconfigured') || problem === 'account-closed';
}

/** Whether the same choice may go through the next time, so that the page offers to try again. */
export function mayTryAgain(problem: CheckoutProblem): boolean {
  return problem === 'outdated' || checkoutProblemStatus[problem] === 503;
}

const fields = [...choiceNames, 'iccid'] as const;

/** A field of the form that a problem can be about. */
export type ProblemField = (typeof fields)[number];

/** The field that can solve the problem, for the link in the error summary. */
export function fieldOf(problem: CheckoutProblem): ProblemField | null {
  if (problem === 'no-plan') return 'plan';
  const [field] = problem.split('-');
  return fields.find((name) => name === field) ?? null;
}

/** The field whose value was refused, to be marked; null where none is to blame. */
export function refusedField(problem: CheckoutProblem | null): ProblemField | null {
  const isAboutField = problem === 'iccid-invalid' || problem?.endsWith('-refused');
  return problem && isAboutField ? fieldOf(problem) : null;
}

export type Failure = Pick<GigsError, 'kind'>;

/** The problem of a failed call to Gigs, or of an account that Gigs has blocked. */
export function problemOf(error: Failure | 'closed'): 'account-closed' | 'busy' | Outage {
  if (error === 'closed') return 'account-closed';
  if (error.kind === 'rate-limited') return 'busy';
  return outageOf(error);
}

/** What a code of Gigs blames, by its words: Gigs may add codes. The first match counts. */
const checkoutCodes: [code: RegExp, problem: CheckoutProblem][] = [
  [/voucher/i, 'voucher-refused'],
  [/device|imei/i, 'device-refused'],
  [/^simAlreadyUsed$/, 'sim-in-use'],
  [/sim|iccid/i, 'sim-unusable'],
  [/plan/i, 'plan-gone'],
];

type Refusal = Pick<GigsError, 'kind' | 'code'>;

/**
 * The problem of a purchase whose session Gigs did not create. A refusal whose code blames nothing
 * that is known here may be about an IMEI or a voucher, which were typed, or which an older Gigs
 * does not know; plan, SIM and device were just read there, so otherwise only the brand can do
 * something (https://developers.gigs.com, error codes).
 */
export function checkoutProblemOf(
  { kind, code }: Refusal,
  { imei, voucher }: Pick<Choice, 'imei' | 'voucher'>,
): CheckoutProblem {
  if (!isRefusal(kind)) return problemOf({ kind });
  const blamed = code && checkoutCodes.find(([words]) => words.test(code));
  if (blamed) return blamed[1];
  return kind !== 'not-found' && (imei || voucher) ? 'refused' : 'misconfigured';
}

/** Codes about the shopper's own things, whose state may have changed a moment ago. */
const ownThings = /subscription|addon|payment|porting|portOut|plan|sim|device|user/i;

/** The problem of another intent whose session Gigs did not create. */
export function intentProblemOf({ kind, code = '' }: Refusal): IntentProblem {
  return isRefusal(kind) && ownThings.test(code) ? 'refused' : problemOf({ kind });
}

function isRefusal(kind: GigsError['kind']): boolean {
  return kind === 'invalid' || kind === 'conflict' || kind === 'not-found';
}
