import { z } from 'zod';
import type { IntentPayloads, SessionIntent } from '@/lib/gigs/connect-sessions';
import { gigsId } from '@/lib/gigs/id';
import type { Subscription } from '@/lib/subscriptions/types';
import { cancelSubscription } from './cancel-subscription';
import { changeSubscription } from './change-subscription';
import { checkoutAddon } from './checkout-addon';
import { completePorting } from './complete-porting';
import { confirmPayment } from './confirm-payment';
import { type Choices, type Ids, type Intent, sessionIntent } from './intent';
import { type IntentName, intentNames } from './names';
import { resumeSubscription } from './resume-subscription';
import { updatePaymentMethod } from './update-payment-method';
import { updateUserAddress } from './update-user-address';
import { updateUserFullName } from './update-user-full-name';
import { viewEsimInstallation } from './view-esim-installation';
import { viewSubscription } from './view-subscription';
import { viewSubscriptions } from './view-subscriptions';

/**
 * What a shopper with an account can do in Connect: every documented intent but the purchase
 * (checkout-intent.ts). https://developers.gigs.com/connect/connect-sessions (intents)
 */
export const intents = {
  changeSubscription,
  checkoutAddon,
  cancelSubscription,
  resumeSubscription,
  completePorting,
  confirmPayment,
  viewEsimInstallation,
  viewSubscription,
  viewSubscriptions,
  updatePaymentMethod,
  updateUserAddress,
  updateUserFullName,
} satisfies Intents;

type Intents = { [Name in IntentName]: Intent<IntentPayloads[Name]> };

/** The intent of this name. */
export function intentOf(name: IntentName): Intent {
  return intents[name];
}

/** What a session holds of an intent. */
export function sessionIntentOf<Name extends IntentName>(name: Name, ids: Ids): SessionIntent {
  const table: Intents = intents;
  return sessionIntent(name, table[name].payload(ids));
}

/** The intents that Connect can carry out for this subscription. */
export function openIntents(subscription: Subscription, choices: Choices): IntentName[] {
  return intentNames.filter((name) => intentOf(name).isOpen?.(subscription, choices) === true);
}

/** An intent with the ids of its form: checked against nothing yet. */
export type IntentRequest = Ids & { intent: IntentName };

const id = z.string().regex(gigsId);

const fields = z.object({
  intent: z.enum(intentNames),
  subscription: id.nullable(),
  payment: id.nullable(),
  addons: z.array(id),
});

/**
 * The request in a form, with no more ids than its intent needs; null when a field is repeated or
 * malformed.
 */
export function readIntentRequest(form: FormData): IntentRequest | null {
  const single = (name: string) => {
    const values = form.getAll(name);
    if (values.length > 1) return undefined;
    return values[0] ?? null;
  };
  const read = fields.safeParse({
    intent: single('intent'),
    subscription: single('subscription'),
    payment: single('payment'),
    addons: [...new Set(form.getAll('addon'))],
  });
  if (!read.success) return null;
  const { intent, subscription, payment, addons } = read.data;
  const { about, takesAddons = false } = intentOf(intent);
  return {
    intent,
    subscription: about === 'subscription' ? subscription : null,
    payment: about === 'payment' ? payment : null,
    addons: takesAddons ? addons : [],
  };
}
