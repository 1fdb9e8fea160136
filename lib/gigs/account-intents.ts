/**
 * What a Connect session can be opened for once somebody has an account, with the payload each one
 * takes. https://developers.gigs.com/connect/connect-sessions (intents)
 */
export type AccountIntent =
  | { type: 'cancelSubscription'; cancelSubscription: { subscription: string } }
  | { type: 'changeSubscription'; changeSubscription: { subscription: string } }
  | { type: 'checkoutAddon'; checkoutAddon: { subscription: string; addons: string[] } }
  | { type: 'completePorting'; completePorting: { subscription: string } }
  | { type: 'confirmPayment'; confirmPayment: { payment: string } }
  | { type: 'resumeSubscription'; resumeSubscription: { subscription: string } }
  | { type: 'viewEsimInstallation'; viewEsimInstallation: { subscription: string } }
  | { type: 'viewSubscription'; viewSubscription: { subscription: string } }
  | { type: 'updatePaymentMethod' | 'updateUserAddress' | 'updateUserFullName' }
  | { type: 'viewSubscriptions' };
