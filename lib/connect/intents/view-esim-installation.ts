import { isRunning } from '@/lib/subscriptions/rules';
import { viewing } from './intent';
import { defineSubscriptionIntent } from './own-subscription';

export const viewEsimInstallation = defineSubscriptionIntent({
  ...viewing,
  isOpen: (subscription) => isRunning(subscription) && subscription.sim?.type === 'eSIM',
});
