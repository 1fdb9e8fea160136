import { z } from 'zod';
import { listPlans } from '@/lib/catalog/server';
import type { GigsError } from '@/lib/gigs/error';
import { newestOf } from '@/lib/gigs/schema';
import { ok, type Result } from '@/lib/platform/result';
import { listOffers, readChanges } from '@/lib/subscriptions/account';
import { hasOtherPlans } from '@/lib/subscriptions/list';
import type { Change, Subscription } from '@/lib/subscriptions/types';
import { problemOf } from '../problem';
import {
  type AddonNews,
  addonOutcome,
  addonText,
  createdAfter,
  isDated,
  type ReadAddons,
  readAddons,
} from './checkout-addon';
import {
  type Choices,
  defineIntent,
  done,
  failed,
  type Ids,
  inTime,
  notYet,
  type Outcome,
  unreadable,
} from './intent';
import {
  type DateNews,
  dateText,
  type OwnSubscription,
  readOwnSubscription,
  refusalOf,
  subscriptionOf,
} from './own-subscription';

export const changeSubscription = defineIntent({
  about: 'subscription',
  isOpen,
  payload: subscriptionOf,
  read: readWithChanges,
  async refuse({ subscription }) {
    if (!subscription) return 'not-found';
    const [offers, plans] = await Promise.all([listOffers(subscription.plan.id), listPlans()]);
    if (!offers.ok && !plans.ok) return problemOf(plans.error);
    return refusalOf(subscription, isOpen, {
      otherPlans: plans.ok && hasOtherPlans(subscription, plans.value),
      addonsOnSale: offers.ok && offers.value.length > 0,
    });
  },
  before: z.object({
    plan: z.string().nullable(),
    newestAddon: z.number().nullable(),
    newestChange: z.number().nullable(),
  }),
  snapshot: ({ subscription, addons, changes }) => ({
    plan: subscription?.plan.id ?? null,
    newestAddon: addons && newestOf(addons),
    newestChange: changes && newestOf(changes),
  }),
  outcome(before, { subscription, addons, changes, payments }): Outcome<ChangeNews> {
    if (!subscription) return unreadable;
    if (before.plan !== null && subscription.plan.id !== before.plan) {
      return done({ key: 'changed', plan: subscription.plan.name });
    }
    const [change] = createdAfter(before.newestChange, changes);
    if (change?.status === 'planned') {
      const at = change.at ?? subscription.period?.end ?? null;
      return done({ key: 'changesLater', plan: change.plan.name, at });
    }
    const bought = createdAfter(before.newestAddon, addons);
    if (bought.length > 0) return addonOutcome(bought, payments);
    if (change?.status === 'failed') return failed({ key: 'changeFailed' });
    const isKnown = isDated(before.newestChange, changes) && isDated(before.newestAddon, addons);
    return isKnown ? notYet : unreadable;
  },
  newsText(news, words) {
    switch (news.key) {
      case 'changed':
        return words.t('task.changedText', { plan: news.plan || words.t('myPlans.anotherPlan') });
      case 'changesLater':
        return dateText(news, words);
      case 'changeFailed':
        return words.t('task.changeFailedText');
      default:
        return addonText(news, words);
    }
  },
});

type ChangeNews =
  | { key: 'changed'; plan: string }
  | (DateNews & { key: 'changesLater' })
  | { key: 'changeFailed' }
  | AddonNews;

/** Only an active plan can be changed: inferred from `subscriptionChange`, which refuses others. */
function isOpen({ status }: Subscription, { otherPlans, addonsOnSale }: Choices): boolean {
  return status === 'active' && (otherPlans || addonsOnSale);
}

type WithChanges = OwnSubscription & ReadAddons & { changes: Change[] | null };

/** The add-ons and changes are null where they cannot be read. */
async function readWithChanges(user: string, ids: Ids): Promise<Result<WithChanges, GigsError>> {
  const own = await readOwnSubscription(user, ids);
  if (!own.ok) return own;
  const { subscription } = own.value;
  if (!subscription) return ok({ subscription, addons: null, payments: null, changes: null });
  const [read, changes] = await Promise.all([
    readAddons(user, subscription.id),
    inTime(readChanges(subscription.id)),
  ]);
  return ok({ subscription, ...read, changes });
}
