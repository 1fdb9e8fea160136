import { type Choice, type ChoiceName, choiceIn, OTHER_DEVICE } from '@/lib/checkout/choice';
import { choiceNames } from '@/lib/checkout/choice-fields.js';
import type { ConnectSession, IntentPayloads } from '@/lib/gigs/connect-sessions';
import type { CheckoutRecord } from './record';

/** A device of the shopper's list; one named by its IMEI is in no list. */
export function listedDevice({ device }: Pick<Choice, 'device'>): string | null {
  return device === OTHER_DEVICE ? null : device;
}

type Payload = IntentPayloads['checkoutNewSubscription'];

/** What Gigs calls each field of a choice. */
const namesAtGigs = {
  plan: 'plan',
  sim: 'sim',
  device: 'device',
  imei: 'imei',
  voucher: 'voucherCode',
} as const satisfies Record<ChoiceName, keyof Payload>;

/** What the session holds of the purchase. */
export function payloadOf(request: Choice & { plan: string }): Payload {
  const choice = { ...choiceIn(request), device: listedDevice(request) };
  const payload: Payload = { plan: request.plan };
  for (const name of choiceNames) {
    const value = choice[name];
    if (value) payload[namesAtGigs[name]] = value;
  }
  return payload;
}

/**
 * Whether a session may be of this purchase, as far as Gigs shows what it is for; Connect may add
 * the SIM that was picked there.
 */
export function isOfCheckout({ intent }: ConnectSession, record: CheckoutRecord): boolean {
  if (intent.type !== 'checkoutNewSubscription') return false;
  const { plan, sim } = intent.checkoutNewSubscription ?? {};
  return (plan ?? record.plan) === record.plan && (!sim || !record.sim || sim === record.sim);
}
