import { z } from 'zod';
import type { Intent, IntentType } from '../../schema/connect-session';
import { checkoutPayload } from '../checkout';
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

type PortalIntentType = Exclude<IntentType, 'checkoutNewSubscription'>;

const portalIntents: Record<PortalIntentType, PortalIntent> = {
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

/** The portal intent of this type; none for the purchase, which has pages of its own. */
export function portalIntent(type: string): PortalIntent | undefined {
  return Object.entries(portalIntents).find(([name]) => name === type)?.[1];
}

/** An intent as the API takes it: its type, and its payload under the name of the type. */
export const intentSchema = z.discriminatedUnion('type', [
  member('checkoutNewSubscription', checkoutPayload),
  ...Object.entries(portalIntents).map(([type, { payload }]) => member(type, payload)),
]) satisfies z.ZodType<Intent>;

function member(type: string, payload?: z.ZodObject) {
  return z.strictObject({ type: z.literal(type), ...(payload && { [type]: payload }) });
}
