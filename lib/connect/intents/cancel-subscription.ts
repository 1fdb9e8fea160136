import { z } from 'zod';
import { done, notYet, type Outcome, unreadable } from './intent';
import { type DateNews, dateText, defineSubscriptionIntent } from './own-subscription';

export const cancelSubscription = defineSubscriptionIntent({
  // Where Gigs does not say whether it renews, a button that leads nowhere is the lesser evil.
  isOpen: ({ status, cancelledAt, endsAt, plan }) =>
    status !== 'ended' && cancelledAt === null && endsAt === null && plan.term?.renews !== false,
  before: z.object({}),
  snapshot: () => ({}),
  outcome(_, { subscription }): Outcome<DateNews> {
    if (!subscription) return unreadable;
    const { status, cancelledAt, endsAt, plan } = subscription;
    if (status === 'ended') return done({ key: 'ended', plan: plan.name, at: endsAt });
    if (cancelledAt === null && endsAt === null) return notYet;
    return done({
      key: 'cancelled',
      plan: plan.name,
      at: endsAt,
      isActive: status === 'active',
    });
  },
  newsText: dateText,
});
