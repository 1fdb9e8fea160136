import type { Intent } from '../../schema/connect-session';
import { cancelSubscription } from './cancel-subscription';
import { changeSubscription } from './change-subscription';
import { checkoutAddon } from './checkout-addon';
import { completePorting } from './complete-porting';
import { confirmPayment } from './confirm-payment';
import type { PortalIntent } from './intent';
import { resumeSubscription } from './resume-subscription';
import { updatePaymentMethod } from './update-payment-method';
import { updateUserAddress } from './update-user-address';
import { updateUserFullName } from './update-user-full-name';
import { viewEsimInstallation } from './view-esim-installation';
import { viewSubscription, viewSubscriptions } from './view-subscription';

type PortalType = Exclude<Intent['type'], 'checkoutNewSubscription'>;

/** Every intent but the purchase, which has pages of its own. */
export const portalIntents: Record<PortalType, PortalIntent> = {
  cancelSubscription,
  changeSubscription,
  checkoutAddon,
  completePorting,
  confirmPayment,
  resumeSubscription,
  updatePaymentMethod,
  updateUserAddress,
  updateUserFullName,
  viewEsimInstallation,
  viewSubscription,
  viewSubscriptions,
};
