import 'server-only';
import { findPlanOnSale, recentPlan } from '@/lib/catalog/server';
import type { Plan, SimType } from '@/lib/catalog/types';
import type { Choice } from '@/lib/checkout/choice';
import type { NewConnectSession } from '@/lib/gigs/connect-sessions';
import { type GigsError, gigsError } from '@/lib/gigs/error';
import { newestOf } from '@/lib/gigs/schema';
import { listGigsSubscribersOn, type SimHolder } from '@/lib/gigs/sim-holders';
import { listGigsSubscriptions } from '@/lib/gigs/subscriptions';
import { type Locale, languageTag } from '@/lib/i18n/locale';
import { fail, ok, type Result } from '@/lib/platform/result';
import { env } from '@/lib/platform/settings/env';
import { deviceMisfit, incompatibility } from '@/lib/shopper/compatibility';
import { findUser } from '@/lib/shopper/gigs-user';
import type { Shopper } from '@/lib/shopper/server';
import { freeSim } from '@/lib/shopper/sims/search';
import {
  boughtOf,
  listMyDevices,
  type Possessions,
  readPossessions,
} from '@/lib/shopper/sims/sims';
import type { Device, UnclaimedSim } from '@/lib/shopper/types';
import { listedDevice } from './checkout-intent';
import { idsBefore } from './checkout-state';
import { forCurrentUser } from './current-user';
import type { Customer, SignedIn } from './customer';
import { type CheckoutProblem, problemOf } from './problem';

/** What is to be bought, as it came from the browser. */
export type CheckoutRequest = Choice & {
  plan: string;
  /** The SIM that was found by its ICCID, which then is `sim`; else null. */
  unclaimed: UnclaimedSim | null;
  /** Which SIMs the device of the IMEI takes; none where that is not known. */
  deviceTakes: Promise<SimType[]>;
};

/**
 * Whom the session is opened for, the moment (ms) after which a subscription counts as the
 * purchase, and which ids it cannot have.
 */
export type Approved = {
  owner: Pick<NewConnectSession, 'user' | 'userDetails'>;
  newestBefore: number | null;
  idsBefore: string[] | null;
};

const ofNobody: Approved = { owner: {}, newestBefore: null, idsBefore: null };

type Belongings = Possessions & { devices: Device[] };

/** Where a request is checked: at Gigs itself, or against what this process read a moment ago. */
export type Source = {
  plan(id: string): Promise<Result<Plan | null, GigsError>>;
  /** The shopper's user at Gigs now, null for none. */
  forUser: typeof forCurrentUser;
  belongings(user: string, request: CheckoutRequest): Promise<Result<Belongings, GigsError>>;
  /** Whose subscriptions are or were on a SIM. */
  subscribersOn(sim: string): Promise<Result<SimHolder[], GigsError>>;
};

/** Gigs itself. */
export const live: Source = {
  plan: findPlanOnSale,
  forUser: forCurrentUser,
  async belongings(user, request) {
    const subscriptions = listGigsSubscriptions(user);
    const [mine, possessions, devices] = await Promise.all([
      subscriptions,
      ownSim(request) ? readPossessions(user, subscriptions) : null,
      listedDevice(request) ? listMyDevices(user) : ok([]),
    ]);
    if (!mine.ok) return mine;
    if (possessions && !possessions.ok) return possessions;
    if (!devices.ok) return devices;
    const { sims } = possessions?.value ?? { sims: [] };
    return ok({ sims, bought: boughtOf(mine.value), devices: devices.value });
  },
  subscribersOn: listGigsSubscribersOn,
};

const notRecent = fail(gigsError('unavailable'));

/**
 * What was read within the last minutes; it may be out of date, so it is good for a guess only
 * (docs/adr/0015).
 */
export const recent: Source = {
  async plan(id) {
    const plan = recentPlan(id);
    return plan ? ok(plan) : notRecent;
  },
  async forUser({ gigsUser }, check) {
    return gigsUser ? check(gigsUser) : fail('unavailable');
  },
  async belongings(user) {
    const possessions = readPossessions.peek(user);
    return possessions
      ? ok({ ...possessions, devices: listMyDevices.peek(user) ?? [] })
      : notRecent;
  },
  // Free when it was found, a moment ago.
  subscribersOn: async () => ok([]),
};

/**
 * Checks a request against a source, all in parallel: plan on sale, SIM and device theirs, SIM fits
 * plan, device fits both.
 */
export async function evaluate(
  request: CheckoutRequest,
  { shopper, locale }: Customer,
  source: Source,
): Promise<Result<Approved, CheckoutProblem>> {
  const planOnSale = source.plan(request.plan);
  const [plan, takes, subscribers, approved] = await Promise.all([
    planOnSale,
    request.deviceTakes,
    request.unclaimed ? source.subscribersOn(request.unclaimed.id) : ok([]),
    shopper
      ? source.forUser(shopper, (user) =>
          user === null
            ? evaluateNewUser(request, shopper, locale)
            : evaluateUser(request, user, planOnSale, source),
        )
      : ok(ofNobody),
  ]);
  if (!plan.ok) return fail(problemOf(plan.error));
  if (!plan.value) return fail('plan-gone');
  if (!approved.ok) return approved;
  const misfit = deviceMisfit(plan.value, takes, request.unclaimed?.type);
  if (misfit) return fail<CheckoutProblem>(`device-${misfit}`);
  if (!request.unclaimed) return approved;
  const { user = null } = approved.value.owner;
  return isUsable(request.unclaimed, { plan: plan.value, subscribers, user })
    ? approved
    : fail('iccid-refused');
}

type SimFacts = {
  plan: Plan;
  subscribers: Result<SimHolder[], GigsError>;
  user: string | null;
};

/** Whether a SIM that nobody had when it was found still fits, and is nobody else's and free. */
function isUsable(sim: UnclaimedSim, { plan, subscribers, user }: SimFacts): boolean {
  if (!subscribers.ok || incompatibility(plan, freeSim(sim)) !== null) return false;
  return subscribers.value.every((one) => one.user === user && one.isEnded);
}

async function evaluateUser(
  request: CheckoutRequest,
  user: string,
  planOnSale: ReturnType<Source['plan']>,
  source: Source,
): Promise<Result<Approved, CheckoutProblem>> {
  const [plan, theirs] = await Promise.all([planOnSale, source.belongings(user, request)]);
  if (!theirs.ok) return fail(problemOf(theirs.error));
  const { bought, sims, devices } = theirs.value;
  const onSale = plan.ok ? plan.value : null;
  const chosen = ownSim(request);
  const sim = sims.find(({ id }) => id === chosen);
  if (chosen && onSale) {
    if (!sim) return fail('sim-unknown');
    const reason = incompatibility(onSale, sim);
    if (reason) return fail<CheckoutProblem>(`sim-${reason}`);
  }
  const listed = listedDevice(request);
  const device = devices.find(({ id }) => id === listed);
  if (listed && !device) return fail('device-unknown');
  const takes = device?.simTypes ?? (await request.deviceTakes);
  const misfit = onSale && deviceMisfit(onSale, takes, sim?.type ?? request.unclaimed?.type);
  if (misfit) return fail<CheckoutProblem>(`device-${misfit}`);
  const before = bought.filter((one) => one.plan === request.plan);
  return ok({ owner: { user }, newestBefore: newestOf(before), idsBefore: idsBefore(before) });
}

/** A shopper without a user at Gigs has no SIM or device there; Connect creates the user. */
async function evaluateNewUser(
  request: CheckoutRequest,
  { email }: Shopper,
  locale: Locale,
): Promise<Result<Approved, CheckoutProblem>> {
  if (ownSim(request)) return fail('sim-unknown');
  if (listedDevice(request)) return fail('device-unknown');
  const userDetails = { email, preferredLocale: languageTag(locale) };
  return ok({ owner: { userDetails }, newestBefore: 0, idsBefore: [] });
}

/**
 * Checks a request once more when Gigs knows the e-mail after all (`userAlreadyExists`): its user
 * is named if the search finds it by now. An e-mail that is written differently there, or held by a
 * deleted account, is left to Connect, which asks the shopper to sign in.
 */
export async function evaluateTaken(
  request: CheckoutRequest,
  customer: SignedIn,
): Promise<Result<Approved, CheckoutProblem>> {
  const { shopper } = customer;
  const found = await findUser(shopper.email);
  if (found.ok && found.value) {
    const known = { ...shopper, gigsUser: found.value };
    return evaluate(request, { ...customer, shopper: known }, live);
  }
  if (!found.ok && found.error !== 'deleted') return fail(problemOf(found.error));
  return env().SIGN_IN_FIRST ? fail('misconfigured') : ok(ofNobody);
}

/** A SIM of the shopper's list; one found by its ICCID is in no list. */
function ownSim({ sim, unclaimed }: CheckoutRequest): string | null {
  return unclaimed ? null : sim;
}
