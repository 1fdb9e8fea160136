import { queryOf } from '@/lib/connect/arrival';
import { readPaymentFailure } from '@/lib/connect/payment-failure';
import { readResumable, settleCheckout } from '@/lib/connect/resume';
import type { CheckoutReturn, IntentReturn } from '@/lib/connect/return';
import { readStatus, statusResponse } from '@/lib/connect/status';
import { currentShopper } from '@/lib/shopper/server';

/**
 * The state of a checkout for the store's resume card. A final one also clears the checkout's
 * cookie, if the checkout is the visitor's: that is a change, so it is a POST, which only the
 * store's own pages can send (docs/adr/0007).
 */
export async function POST(request: Request): Promise<Response> {
  const status = await forCard(await readStatus(request));
  const isOver = status.state === 'active' || status.state === 'not-found';
  // To anyone else it is `not-found` too, and its owner still needs the way back.
  const own = isOver ? await readResumable(await currentShopper()) : null;
  if (own && own.checkout === queryOf(request.url).checkout) await settleCheckout();
  return statusResponse(status);
}

/** What the return page says in more words than a card has. */
async function forCard(read: CheckoutReturn | IntentReturn): Promise<typeof read> {
  if (!('detail' in read)) return read;
  // What is over or limited by now was bought: nothing is left to say of its checkout.
  if (read.detail === 'ended' || read.detail === 'limited') return { ...read, state: 'not-found' };
  // An order that waits for its first payment: who started again would buy it twice.
  const isWaiting = read.state === 'not-completed' && read.open;
  if (isWaiting && !(await readPaymentFailure(read))) return { ...read, state: 'activating' };
  return read;
}
