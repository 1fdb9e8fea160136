import { viewing } from './intent';
import { defineSubscriptionIntent } from './own-subscription';

export const viewSubscription = defineSubscriptionIntent({ ...viewing, isOpen: () => true });
