import { queryOf } from '@/lib/connect/arrival';
import { readResumable, settleCheckout } from '@/lib/connect/resume';
import { forCard, readStatus, statusResponse } from '@/lib/connect/status';
import { currentShopper } from '@/lib/shopper/server';

/**
 * The state of a checkout for the store's resume card. A final one also ends the card, if the
 * checkout is the visitor's: that is a change, so it is a POST, which only the store's own pages
 * can send (docs/adr/0007).
 */
export async function POST(request: Request): Promise<Response> {
  const told = await forCard(await readStatus(request));
  const isOver = told.state === 'active' || told.state === 'not-found';
  // To anyone else it is `not-found` too, and its owner still needs the way back.
  const own = isOver ? await readResumable(await currentShopper()) : null;
  if (own && own.checkout === queryOf(request.url).checkout) await settleCheckout();
  return statusResponse(told);
}
