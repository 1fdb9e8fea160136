import 'server-only';
import { listPlans } from '@/lib/catalog/server';
import { allowedConnectUrl } from '@/lib/connect/url';
import type { AccountIntent } from '@/lib/gigs/account-intents';
import { createConnectSession } from '@/lib/gigs/connect-sessions';
import type { GigsError } from '@/lib/gigs/error';
import { type Locale, localePath } from '@/lib/i18n/locale';
import { env } from '@/lib/platform/env';
import { fail, ok, type Result } from '@/lib/platform/result';
import { findUser, resolveGigsUser } from '@/lib/shopper/gigs-user';
import type { Shopper } from '@/lib/shopper/server';
import { readOffers } from './account';
import { readSnapshot, type Snapshot, type Target } from './intent-snapshot';
import { hasOtherPlans, isSubscriptionIntent, openIntents } from './intents';
import type { TaskProblem } from './problem';
import { beforeOf, sealTask } from './task';
import type { Subscription } from './types';

/** What somebody wants to do in Connect: ids as they came from the browser, checked against nothing yet. */
export type IntentRequest = Target & { addons: string[] };

/**
 * Checks a wish against the shopper's own lists, read fresh from Gigs, and against the preconditions of its
 * intent, then creates the Connect session. "Not yours" and "does not exist" are the same answer.
 */
export async function startTask(
  wish: IntentRequest,
  shopper: Shopper,
  locale: Locale,
): Promise<Result<URL, TaskProblem>> {
  const search = findUser(shopper.email);
  const known = await resolveGigsUser(shopper, () => search);
  if (!known.ok && known.error !== 'deleted') return fail(problemOf(known.error));
  if (!known.ok || !known.value) return fail('not-found');
  const [account, checked] = await Promise.all([search, check(known.value, wish)]);
  if (!account.ok && account.error === 'closed') return fail('account-closed');
  if (!account.ok && account.error === 'deleted') return fail('not-found');
  // The id may be known since sign-in; the account may have been made anew since.
  if (account.ok && account.value && account.value !== known.value) {
    return startTask(wish, { ...shopper, gigsUser: account.value }, locale);
  }
  if (!checked.ok) return checked;

  const sealed = await sealTask({
    ...wish,
    email: shopper.email,
    user: known.value,
    before: beforeOf(checked.value),
    startedAt: Date.now(),
  });
  const session = await createConnectSession({
    callbackUrl: `${env().SITE_URL}${localePath(locale, '/account/return')}?task=${sealed}`,
    intent: intentOf(wish),
    user: known.value,
  });
  if (!session.ok) return fail(problemOf(session.error));
  const url = allowedConnectUrl(session.value.url);
  return url ? ok(url) : fail('unavailable');
}

async function check(user: string, wish: IntentRequest): Promise<Result<Snapshot, TaskProblem>> {
  const facts = await readSnapshot(user, wish);
  if (!facts.ok) return fail(problemOf(facts.error));
  const { subscription, payment } = facts.value;
  if (wish.intent === 'confirmPayment') {
    if (!payment) return fail('not-found');
    return payment.status === 'requiresConfirmation' ? facts : fail('not-open');
  }
  if (!isSubscriptionIntent(wish.intent)) return facts;
  if (!subscription) return fail('not-found');
  const problem = await closedFor(subscription, wish);
  return problem ? fail(problem) : facts;
}

async function closedFor(
  subscription: Subscription,
  wish: IntentRequest,
): Promise<TaskProblem | null> {
  const mayAdd = wish.intent === 'checkoutAddon' || wish.intent === 'changeSubscription';
  const [offers, onSale] = mayAdd
    ? await Promise.all([readOffers(subscription.plan.id), listPlans()])
    : [[], ok([])];
  // Without add-ons to read, another plan may still be there to change to.
  if (offers === null && (wish.intent === 'checkoutAddon' || !onSale.ok)) return 'unavailable';
  const open = openIntents(subscription, {
    otherPlans: onSale.ok && hasOtherPlans(subscription, onSale.value),
    addonsOnSale: (offers?.length ?? 0) > 0,
    now: Date.now(),
  });
  if (!open.some((intent) => intent === wish.intent)) return 'not-open';
  if (wish.intent !== 'checkoutAddon') return null;
  if (wish.addons.length === 0) return 'no-addon';
  const known = wish.addons.every((addon) => offers?.some(({ id }) => id === addon));
  return known ? null : 'not-found';
}

/** The intent as Connect takes it; only after `check` are its ids this shopper's. */
function intentOf({ intent, subscription, payment, addons }: IntentRequest): AccountIntent {
  const own = { subscription: subscription ?? '' };
  switch (intent) {
    case 'cancelSubscription':
      return { type: intent, [intent]: own };
    case 'changeSubscription':
      return { type: intent, [intent]: own };
    case 'checkoutAddon':
      return { type: intent, [intent]: { ...own, addons } };
    case 'completePorting':
      return { type: intent, [intent]: own };
    case 'confirmPayment':
      return { type: intent, [intent]: { payment: payment ?? '' } };
    case 'resumeSubscription':
      return { type: intent, [intent]: own };
    case 'viewEsimInstallation':
      return { type: intent, [intent]: own };
    case 'viewSubscription':
      return { type: intent, [intent]: own };
    default:
      return { type: intent };
  }
}

function problemOf(error: GigsError | 'closed'): TaskProblem {
  if (error === 'closed') return 'account-closed';
  if (error.kind === 'rate-limited') return 'busy';
  if (error.kind === 'invalid' || error.kind === 'conflict') return 'refused';
  return 'unavailable';
}
