import { readBegun, settleCheckout } from '@/lib/checkout/cookie';
import { readStatus, statusAnswer } from '@/lib/checkout/status';
import { queryOf } from '@/lib/connect/arrival';

/**
 * The same for the store's card. Once there is nothing left to tell, the checkout's cookie goes: that is
 * a change, so it is a post, which only the store's own pages can send (docs/adr/0007).
 */
export async function POST(request: Request): Promise<Response> {
  const status = await readStatus(request);
  const isOver = status.state === 'active' || status.state === 'not-found';
  if (isOver && (await readBegun())?.checkout === queryOf(request.url).checkout) {
    await settleCheckout();
  }
  return statusAnswer(status);
}
