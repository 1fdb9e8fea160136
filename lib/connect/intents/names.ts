import type { IntentType } from '@/lib/gigs/connect-sessions';

/**
 * The name of each intent for a shopper with an account, apart from what they do: a record names
 * one, and is read where nothing else of them is needed.
 */
export const intentNames = [
  'changeSubscription',
  'checkoutAddon',
  'cancelSubscription',
  'resumeSubscription',
  'completePorting',
  'confirmPayment',
  'viewEsimInstallation',
  'viewSubscription',
  'viewSubscriptions',
  'updatePaymentMethod',
  'updateUserAddress',
  'updateUserFullName',
] as const satisfies IntentType[];

export type IntentName = (typeof intentNames)[number];
