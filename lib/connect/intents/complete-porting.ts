import { z } from 'zod';
import { needsDetails } from '@/lib/subscriptions/rules';
import { done, failed, notYet, type Outcome, unreadable } from './intent';
import { defineSubscriptionIntent } from './own-subscription';

type PortingNews = { key: 'portingSent' | 'portingDone' | 'portingOver' };

export const completePorting = defineSubscriptionIntent({
  isOpen: ({ status, porting }) => status !== 'ended' && porting !== null && needsDetails(porting),
  before: z.object({}),
  snapshot: () => ({}),
  outcome(_, { subscription }): Outcome<PortingNews> {
    if (!subscription?.porting) return unreadable;
    switch (subscription.porting.status) {
      case 'completed':
        return done({ key: 'portingDone' });
      case 'initiated':
      case 'pending':
      case 'requested':
        return done({ key: 'portingSent' });
      case 'canceled':
      case 'expired':
      case 'failed':
      case 'refused':
        return failed({ key: 'portingOver' });
      case 'unknown':
        return unreadable;
      default:
        return notYet;
    }
  },
  newsText: ({ key }, { t }) => t(`task.${key}Text`),
});
