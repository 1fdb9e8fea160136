import { z } from 'zod';
import { done, failed, notYet, type Outcome, unreadable } from './intent';
import { type DateNews, dateText, defineSubscriptionIntent } from './own-subscription';

export const resumeSubscription = defineSubscriptionIntent({
  isOpen: ({ status, endsAt, cancelledAt, plan }, { now }) =>
    status !== 'ended' &&
    endsAt !== null &&
    Date.parse(endsAt) > now &&
    (plan.term?.renews ?? cancelledAt !== null),
  before: z.object({}),
  snapshot: () => ({}),
  outcome(_, { subscription }): Outcome<DateNews> {
    if (!subscription) return unreadable;
    const { status, cancelledAt, endsAt, plan, period } = subscription;
    if (status === 'ended') return failed({ key: 'ended', plan: plan.name, at: endsAt });
    if (cancelledAt !== null || endsAt !== null) return notYet;
    return done({ key: 'resumed', plan: plan.name, at: period?.end ?? null });
  },
  newsText: dateText,
});
