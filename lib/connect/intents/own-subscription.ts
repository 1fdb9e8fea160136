import 'server-only';
import type { GigsError } from '@/lib/gigs/error';
import { formatDate } from '@/lib/i18n/format';
import type { Localized } from '@/lib/i18n/translator';
import { ok, type Result } from '@/lib/platform/result';
import { listMySubscriptions } from '@/lib/subscriptions/list';
import type { Subscription } from '@/lib/subscriptions/types';
import type { IntentProblem } from '../problem';
import {
  type Choices,
  type Definition,
  defineIntent,
  type Ids,
  type Memory,
  type News,
} from './intent';

export type OwnSubscription = { subscription: Subscription | null };

/** An intent about one subscription of the shopper, and nothing beside it. */
export function defineSubscriptionIntent<Before extends Memory, N extends News>(
  definition: Pick<
    Definition<OwnSubscription, Before, N, unknown>,
    'before' | 'snapshot' | 'outcome' | 'newsText'
  > & { isOpen(subscription: Subscription, choices: Choices): boolean },
) {
  return defineIntent({
    ...definition,
    about: 'subscription',
    payload: subscriptionOf,
    read: readOwnSubscription,
    refuse: ({ subscription }) => refusalOf(subscription, definition.isOpen),
  });
}

/** The subscription of an intent if it is this user's, else null. */
export async function readOwnSubscription(
  user: string,
  { subscription: wanted }: Ids,
): Promise<Result<OwnSubscription, GigsError>> {
  const list = await listMySubscriptions(user);
  if (!list.ok) return list;
  return ok({ subscription: list.value.find(({ id }) => id === wanted) ?? null });
}

/**
 * Why an intent cannot be opened for a subscription, or null. "Not theirs" and "does not exist" are
 * the same.
 */
export function refusalOf(
  subscription: Subscription | null,
  isOpen: (subscription: Subscription, choices: Choices) => boolean,
  onSale: Partial<Choices> = {},
): IntentProblem | null {
  if (!subscription) return 'not-found';
  const choices = { otherPlans: false, addonsOnSale: false, now: Date.now(), ...onSale };
  return isOpen(subscription, choices) ? null : 'not-open';
}

/** The payload of an intent whose session names the subscription alone. */
export function subscriptionOf({ subscription }: Ids): { subscription: string } {
  return { subscription: subscription ?? '' };
}

export type DateNews = {
  key: 'cancelled' | 'ended' | 'resumed' | 'changesLater';
  plan: string;
  at: string | null;
  /** Whether a cancelled plan can be said to stay active until its end. */
  isActive?: boolean;
};

/** The sentence about when a plan ends, renews or changes. */
export function dateText(news: DateNews, { t, locale }: Localized): string {
  const unnamed = news.key === 'changesLater' ? 'myPlans.anotherPlan' : 'myPlans.unnamed';
  const plan = news.plan || t(unnamed);
  const date = news.at ? formatDate(news.at, locale) : '';
  if (!date) return t(`task.${news.key}TextNoDate`, { plan });
  if (news.key === 'cancelled' && !news.isActive) {
    return t('task.cancelledTextNotActive', { plan, date });
  }
  return t(`task.${news.key}Text`, { plan, date });
}
