import type { IntentName } from '@/lib/connect/intents/names';

/**
 * Where My plans offers each intent, in the order of the buttons: on the card of a plan in sight,
 * with its add-ons or under "Manage", in the alert that it settles, beside what it changes in the
 * shopper's file, or below all of that.
 */
const places = {
  resumeSubscription: 'card',
  changeSubscription: 'card',
  checkoutAddon: 'addons',
  viewSubscription: 'manage',
  viewEsimInstallation: 'manage',
  cancelSubscription: 'manage',
  completePorting: 'alert',
  confirmPayment: 'alert',
  updatePaymentMethod: 'file',
  updateUserAddress: 'file',
  updateUserFullName: 'file',
  viewSubscriptions: 'account',
} as const satisfies Record<IntentName, string>;

type Places = typeof places;
type Place = Places[IntentName];

/** An intent that is offered in this place. */
export type IntentIn<P extends Place> = {
  [Name in IntentName]: Places[Name] extends P ? Name : never;
}[IntentName];

/** The intents that are offered in this place. */
export function intentsIn<P extends Place>(place: P): IntentIn<P>[] {
  const names = Object.keys(places) as IntentName[];
  return names.filter((name): name is IntentIn<P> => places[name] === place);
}
