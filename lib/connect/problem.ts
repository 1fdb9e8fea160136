import { type Outage, outageOf } from '@/lib/catalog/outage';
import type { Choice } from '@/lib/checkout/choice';
import type { choiceNames } from '@/lib/checkout/choice-fields.js';
import type { TypedSimProblem } from '@/lib/checkout/typed-sim';
import type { GigsError } from '@/lib/gigs/error';
import { ownKey } from '@/lib/platform/own-property';
import type { DeviceMisfit, Misfit } from '@/lib/shopper/compatibility';

/** A field of the form that a problem can be about. */
export type ProblemField = (typeof choiceNames)[number] | 'iccid';

type Row = {
  /** The HTTP status of the page that shows it. */
  status: number;
  /** The field that can solve it. */
  field?: ProblemField;
  /** Whether the value of that field was refused. */
  isRefused?: true;
  /** Whether only the brand can solve it. */
  needsHelp?: true;
};

/**
 * Problems that can end both a purchase and any other intent; each page has its own sentence for
 * them.
 */
const shared = {
  'account-closed': { status: 403, needsHelp: true },
  refused: { status: 422 },
  busy: { status: 503 },
  outdated: { status: 409 },
  unavailable: { status: 503 },
  misconfigured: { status: 500, needsHelp: true },
} as const satisfies Record<string, Row>;

/** The problems of a choice, by their names. */
export const checkoutProblems = {
  ...shared,
  'no-plan': { status: 422, field: 'plan' },
  'plan-gone': { status: 409, field: 'plan' },
  'sim-unknown': { status: 422, field: 'sim' },
  'sim-needs-sign-in': { status: 401, field: 'sim' },
  'sim-retired': { status: 409, field: 'sim' },
  'sim-starting': { status: 409, field: 'sim' },
  'sim-in-use': { status: 409, field: 'sim' },
  'sim-unusable': { status: 409, field: 'sim' },
  'sim-other-network': { status: 422, field: 'sim' },
  'sim-esim-only': { status: 422, field: 'sim' },
  'sim-physical-only': { status: 422, field: 'sim' },
  'iccid-missing': { status: 422, field: 'iccid' },
  'iccid-invalid': { status: 422, field: 'iccid', isRefused: true },
  'iccid-refused': { status: 422, field: 'iccid', isRefused: true },
  'iccid-busy': { status: 429, field: 'iccid' },
  'iccid-unchecked': { status: 503, field: 'iccid' },
  'iccid-misconfigured': { status: 500, field: 'iccid', needsHelp: true },
  'device-unknown': { status: 422, field: 'device' },
  'device-refused': { status: 422, field: 'device', isRefused: true },
  'device-esim-only': { status: 422, field: 'device' },
  'device-physical-only': { status: 422, field: 'device' },
  'imei-missing': { status: 422, field: 'imei' },
  'imei-invalid': { status: 422, field: 'imei' },
  'imei-busy': { status: 429, field: 'imei' },
  'voucher-refused': { status: 422, field: 'voucher', isRefused: true },
  'sign-in-unchecked': { status: 503 },
} as const satisfies Record<
  `sim-${Misfit}` | `device-${DeviceMisfit}` | `iccid-${TypedSimProblem}`,
  Row
> &
  Record<string, Row>;

/** The problems of another intent, by their names. */
export const intentProblems = {
  ...shared,
  'not-found': { status: 422 },
  'not-open': { status: 409 },
  'no-addon': { status: 422 },
  'too-many-addons': { status: 422 },
} as const satisfies Record<string, Row>;

/** Why a choice did not lead to checkout. The sentence is `problem.<name>` in the messages. */
export type CheckoutProblem = keyof typeof checkoutProblems;

/**
 * Why another intent could not be opened. The sentence is `myPlans.problem.<name>` in the messages.
 */
export type IntentProblem = keyof typeof intentProblems;

const problems: Record<CheckoutProblem | IntentProblem, Row> = {
  ...checkoutProblems,
  ...intentProblems,
};

/** The problem in the query of the store, or null. */
export function readCheckoutProblem(value: unknown): CheckoutProblem | null {
  return ownKey(checkoutProblems, value);
}

/** The problem in the query of My plans, or null. */
export function readIntentProblem(value: unknown): IntentProblem | null {
  return ownKey(intentProblems, value);
}

/** Whether only the brand can solve the problem, so that the page says how to reach it. */
export function needsHelp(problem: CheckoutProblem | IntentProblem): boolean {
  return problems[problem].needsHelp === true;
}

/** Whether the same choice may go through the next time, so that the page offers to try again. */
export function mayTryAgain(problem: CheckoutProblem): boolean {
  return problem === 'outdated' || problems[problem].status === 503;
}

/** The field that can solve the problem, for the link in the error summary. */
export function fieldOf(problem: CheckoutProblem): ProblemField | null {
  return problems[problem].field ?? null;
}

/** The field whose value was refused, to be marked; null where none is to blame. */
export function refusedField(problem: CheckoutProblem | null): ProblemField | null {
  return problem && problems[problem].isRefused ? fieldOf(problem) : null;
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
