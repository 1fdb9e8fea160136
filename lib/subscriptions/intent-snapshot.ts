import 'server-only';
import type { GigsError } from '@/lib/gigs/error';
import { ok, type Result } from '@/lib/platform/result';
import {
  listMyPayments,
  readAddresses,
  readChanges,
  readFullName,
  readOwnAddons,
  readPaymentMethods,
} from './account';
import type { Address, Change, OwnAddon, Payment, PaymentMethod } from './account-types';
import { type IntentName, isSubscriptionIntent } from './intents';
import { listMySubscriptions } from './list';
import type { Subscription } from './types';

/** What an intent is about, by id. */
export type Target = { intent: IntentName; subscription: string | null; payment: string | null };

/**
 * What Gigs holds of what an intent is about. Null is what does not concern it, is not the shopper's,
 * or (all but the subscription and the payment) cannot be read right now.
 */
export type Snapshot = {
  subscription: Subscription | null;
  addons: OwnAddon[] | null;
  changes: Change[] | null;
  payment: Payment | null;
  fullName: string | null;
  addresses: Address[] | null;
  methods: PaymentMethod[] | null;
};

export const emptySnapshot: Snapshot = {
  subscription: null,
  addons: null,
  changes: null,
  payment: null,
  fullName: null,
  addresses: null,
  methods: null,
};

/** Reads what the intent is about from this user's own lists: an id of somebody else finds nothing there. */
export async function readSnapshot(
  user: string,
  { intent, subscription, payment }: Target,
): Promise<Result<Snapshot, GigsError>> {
  switch (intent) {
    case 'confirmPayment': {
      const payments = await listMyPayments(user);
      if (!payments.ok) return payments;
      return ok({
        ...emptySnapshot,
        payment: payments.value.find(({ id }) => id === payment) ?? null,
      });
    }
    case 'updatePaymentMethod':
      return ok({ ...emptySnapshot, methods: await readPaymentMethods(user) });
    case 'updateUserAddress':
      return ok({ ...emptySnapshot, addresses: await readAddresses(user) });
    case 'updateUserFullName':
      return ok({ ...emptySnapshot, fullName: await readFullName(user) });
    default:
      return isSubscriptionIntent(intent) ? readOwn(user, intent, subscription) : ok(emptySnapshot);
  }
}

async function readOwn(
  user: string,
  intent: IntentName,
  id: string | null,
): Promise<Result<Snapshot, GigsError>> {
  const list = await listMySubscriptions(user);
  if (!list.ok) return list;
  const subscription = list.value.find((item) => item.id === id) ?? null;
  const mayAdd = intent === 'checkoutAddon' || intent === 'changeSubscription';
  if (!subscription || !mayAdd) return ok({ ...emptySnapshot, subscription });
  const [addons, changes] = await Promise.all([
    readOwnAddons(subscription.id),
    intent === 'changeSubscription' ? readChanges(subscription.id) : null,
  ]);
  return ok({ ...emptySnapshot, subscription, addons, changes });
}
