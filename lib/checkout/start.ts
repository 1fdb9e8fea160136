import 'server-only';
import { findUser, resolveGigsUser } from '@/lib/auth/gigs-user';
import type { Shopper } from '@/lib/auth/shopper';
import type { Plan } from '@/lib/catalog/plan';
import { findPlanOnSale } from '@/lib/catalog/plans';
import { allowedConnectUrl } from '@/lib/connect/url';
import { env } from '@/lib/env';
import { createConnectSession, type NewConnectSession } from '@/lib/gigs/connect-sessions';
import type { GigsError } from '@/lib/gigs/error';
import { newestOf } from '@/lib/gigs/newest';
import { listGigsSubscriptions } from '@/lib/gigs/subscriptions';
import { type Locale, languageTag, localePath } from '@/lib/i18n/locale';
import { fail, ok, type Result } from '@/lib/result';
import { misfit } from '@/lib/sims/fit';
import { listMyDevices, listMySims } from '@/lib/sims/mine';
import { type Choice, OTHER_DEVICE } from './choice';
import type { Begun } from './cookie';
import { type CheckoutProblem, problemOf } from './problem';
import { sealRecord } from './record';

/** Where to send the browser, and what this browser keeps of it. */
export type StartedCheckout = { url: URL; begun: Begun };

type Owner = Pick<NewConnectSession, 'user' | 'userDetails'>;
type Checked = { owner: Owner; newestBefore: number | null };

/**
 * Checks the choice against Gigs (plan on sale, SIM and device this shopper's, SIM fits plan), all in
 * parallel, then creates the Connect session. Nothing of the choice is trusted.
 */
export async function startCheckout(
  choice: Choice,
  shopper: Shopper | null,
  locale: Locale,
): Promise<Result<StartedCheckout, CheckoutProblem>> {
  if (!choice.plan) return fail('no-plan');
  if (choice.sim && !shopper) return fail('sim-needs-sign-in');
  const device = choice.device === OTHER_DEVICE ? null : choice.device;
  const imei = choice.device === OTHER_DEVICE ? choice.imei : null;
  if (device && !shopper) return fail('device-unknown');
  const planOnSale = findPlanOnSale(choice.plan);
  const [plan, checked] = await Promise.all([
    planOnSale,
    shopper
      ? checkShopper({ ...choice, device, plan: choice.plan }, shopper, planOnSale, locale)
      : signedOut(),
  ]);
  if (!plan.ok) return fail(problemOf(plan.error));
  if (!plan.value) return fail('plan-gone');
  if (!checked.ok) return checked;

  const sealed = await sealRecord({
    plan: choice.plan,
    sim: choice.sim,
    device: choice.device,
    imei,
    voucher: choice.voucher,
    email: shopper?.email ?? null,
    startedAt: Date.now(),
    newestBefore: checked.value.newestBefore,
  });
  const session = await createConnectSession({
    callbackUrl: `${env().SITE_URL}${localePath(locale, '/checkout/callback')}?checkout=${sealed}`,
    intent: {
      type: 'checkoutNewSubscription',
      checkoutNewSubscription: {
        plan: choice.plan,
        ...(choice.sim && { sim: choice.sim }),
        ...(device && { device }),
        ...(imei && { imei }),
        ...(choice.voucher && { voucherCode: choice.voucher }),
      },
    },
    ...checked.value.owner,
  });
  if (!session.ok) return fail(problemOf(session.error));
  const url = allowedConnectUrl(session.value.url);
  if (!url) return fail('unavailable');
  return ok({ url, begun: { checkout: sealed, session: session.value.id ?? null } });
}

async function signedOut(): Promise<Result<Checked, CheckoutProblem>> {
  return ok({ owner: {}, newestBefore: null });
}

async function checkShopper(
  choice: Choice & { plan: string },
  shopper: Shopper,
  planOnSale: Promise<Result<Plan | null, GigsError>>,
  locale: Locale,
): Promise<Result<Checked, CheckoutProblem>> {
  const search = findUser(shopper.email);
  const user = await resolveGigsUser(shopper, () => search);
  if (!user.ok && user.error !== 'deleted') {
    return fail(user.error === 'closed' ? 'account-closed' : problemOf(user.error));
  }
  if (!user.ok || !user.value) return checkNew(choice, shopper, locale);
  const subscriptions = listGigsSubscriptions(user.value);
  const [account, plan, mine, sims, devices] = await Promise.all([
    search,
    planOnSale,
    subscriptions,
    choice.sim ? listMySims(user.value, subscriptions) : ok([]),
    choice.device ? listMyDevices(user.value) : ok([]),
  ]);
  // The id may be known since sign-in; the account may have been blocked or made anew since.
  if (!account.ok && account.error === 'closed') return fail('account-closed');
  if (!account.ok && account.error === 'deleted') return checkNew(choice, shopper, locale);
  if (account.ok && account.value && account.value !== user.value) {
    return checkShopper(choice, { ...shopper, gigsUser: account.value }, planOnSale, locale);
  }
  if (!mine.ok) return fail(problemOf(mine.error));
  if (!sims.ok) return fail(problemOf(sims.error));
  if (!devices.ok) return fail(problemOf(devices.error));
  if (choice.sim && plan.ok && plan.value) {
    const sim = sims.value.find(({ id }) => id === choice.sim);
    if (!sim) return fail('sim-unknown');
    const reason = misfit(plan.value, sim);
    if (reason) return fail<CheckoutProblem>(`sim-${reason}`);
  }
  if (choice.device && !devices.value.some(({ id }) => id === choice.device)) {
    return fail('device-unknown');
  }
  const before = mine.value.filter(({ plan: { id } }) => id === choice.plan);
  const dated = before.every(({ createdAt }) => Number.isFinite(Date.parse(createdAt)));
  return ok({ owner: { user: user.value }, newestBefore: dated ? newestOf(before) : null });
}

/** A shopper who has no user at Gigs has no SIM or device there; Connect makes the user. */
function checkNew(
  { sim, device }: Choice,
  { email }: Shopper,
  locale: Locale,
): Result<Checked, CheckoutProblem> {
  if (sim) return fail('sim-unknown');
  if (device) return fail('device-unknown');
  const userDetails = { email, preferredLocale: languageTag(locale) };
  return ok({ owner: { userDetails }, newestBefore: 0 });
}
