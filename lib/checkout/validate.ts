import 'server-only';
import { findPlanOnSale, recentPlan } from '@/lib/catalog/server';
import type { Plan } from '@/lib/catalog/types';
import type { NewConnectSession } from '@/lib/gigs/connect-sessions';
import type { GigsError } from '@/lib/gigs/error';
import { newestOf } from '@/lib/gigs/schema';
import { listGigsSubscriptions } from '@/lib/gigs/subscriptions';
import { type Locale, languageTag } from '@/lib/i18n/locale';
import { fail, ok, type Result } from '@/lib/platform/result';
import { incompatibility } from '@/lib/shopper/compatibility';
import { findUser, resolveGigsUser } from '@/lib/shopper/gigs-user';
import { recentBelongings, type ShopperRecords } from '@/lib/shopper/recent';
import type { Shopper } from '@/lib/shopper/server';
import { boughtOf, listMyDevices, listMySims } from '@/lib/shopper/sims';
import { type CheckoutProblem, problemOf } from './problem';

/** A choice with a plan, and of devices none but those of the list. */
export type CheckoutRequest = { plan: string; sim: string | null; device: string | null };

/** For whom Connect is opened, and after what (a moment in milliseconds) a purchase is this one. */
export type Approved = {
  owner: Pick<NewConnectSession, 'user' | 'userDetails'>;
  newestBefore: number | null;
};

/** Checks a choice against Gigs, all in parallel. Nothing of it is trusted. */
export async function validate(
  wish: CheckoutRequest,
  shopper: Shopper | null,
  locale: Locale,
): Promise<Result<Approved, CheckoutProblem>> {
  const planOnSale = findPlanOnSale(wish.plan);
  const [plan, checked] = await Promise.all([
    planOnSale,
    shopper ? checkShopper(wish, shopper, planOnSale, locale) : ok(signedOut),
  ]);
  if (!plan.ok) return fail(problemOf(plan.error));
  if (!plan.value) return fail('plan-gone');
  return checked;
}

/**
 * What the check will say if nothing has changed since pages last read it; null when it would refuse or
 * they have not read enough. No upstream call.
 */
export function predict(wish: CheckoutRequest, shopper: Shopper | null): Approved | null {
  const plan = recentPlan(wish.plan);
  if (!plan) return null;
  if (!shopper) return signedOut;
  const user = shopper.gigsUser;
  const { bought, sims = [], devices = [] } = user ? recentBelongings(user) : {};
  if (!user || !bought) return null;
  const foreseen = judge(wish, user, plan, { bought, sims, devices });
  return foreseen.ok ? foreseen.value : null;
}

const signedOut: Approved = { owner: {}, newestBefore: null };

async function checkShopper(
  wish: CheckoutRequest,
  shopper: Shopper,
  planOnSale: Promise<Result<Plan | null, GigsError>>,
  locale: Locale,
): Promise<Result<Approved, CheckoutProblem>> {
  const search = findUser(shopper.email);
  const user = await resolveGigsUser(shopper, () => search);
  if (!user.ok && user.error !== 'deleted') {
    return fail(user.error === 'closed' ? 'account-closed' : problemOf(user.error));
  }
  if (!user.ok || !user.value) return checkNew(wish, shopper, locale);
  const subscriptions = listGigsSubscriptions(user.value);
  const [account, plan, mine, sims, devices] = await Promise.all([
    search,
    planOnSale,
    subscriptions,
    wish.sim ? listMySims(user.value, subscriptions) : ok([]),
    wish.device ? listMyDevices(user.value) : ok([]),
  ]);
  // The id may be known since sign-in; the account may have been blocked or made anew since.
  if (!account.ok && account.error === 'closed') return fail('account-closed');
  if (!account.ok && account.error === 'deleted') return checkNew(wish, shopper, locale);
  if (account.ok && account.value && account.value !== user.value) {
    return checkShopper(wish, { ...shopper, gigsUser: account.value }, planOnSale, locale);
  }
  if (!mine.ok) return fail(problemOf(mine.error));
  if (!sims.ok) return fail(problemOf(sims.error));
  if (!devices.ok) return fail(problemOf(devices.error));
  return judge(wish, user.value, plan.ok ? plan.value : null, {
    bought: boughtOf(mine.value),
    sims: sims.value,
    devices: devices.value,
  });
}

/** Whether SIM and device are the user's own, and the SIM fits the plan. */
function judge(
  wish: CheckoutRequest,
  user: string,
  plan: Plan | null,
  { bought, sims, devices }: ShopperRecords,
): Result<Approved, CheckoutProblem> {
  if (wish.sim && plan) {
    const sim = sims.find(({ id }) => id === wish.sim);
    if (!sim) return fail('sim-unknown');
    const reason = incompatibility(plan, sim);
    if (reason) return fail<CheckoutProblem>(`sim-${reason}`);
  }
  if (wish.device && !devices.some(({ id }) => id === wish.device)) return fail('device-unknown');
  const before = bought.filter((one) => one.plan === wish.plan);
  const dated = before.every(({ createdAt }) => Number.isFinite(Date.parse(createdAt)));
  return ok({ owner: { user }, newestBefore: dated ? newestOf(before) : null });
}

/** A shopper who has no user at Gigs has no SIM or device there; Connect makes the user. */
function checkNew(
  { sim, device }: CheckoutRequest,
  { email }: Shopper,
  locale: Locale,
): Result<Approved, CheckoutProblem> {
  if (sim) return fail('sim-unknown');
  if (device) return fail('device-unknown');
  const userDetails = { email, preferredLocale: languageTag(locale) };
  return ok({ owner: { userDetails }, newestBefore: 0 });
}
