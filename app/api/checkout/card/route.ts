import { queryOf } from '@/lib/connect/arrival';
import { readBegun, settleCheckout } from '@/lib/connect/resume';
import { readStatus, statusResponse } from '@/lib/connect/status';

/**
 * The state of a checkout for the store's resume card. A final one also clears the checkout's
 * cookie: that is a change, so it is a POST, which only the store's own pages can send
 * (docs/adr/0007).
 */
export async function POST(request: Request): Promise<Response> {
  const status = await readStatus(request);
  const isOver = status.state === 'active' || status.state === 'not-found';
  if (isOver && (await readBegun())?.checkout === queryOf(request.url).checkout) {
    await settleCheckout();
  }
  return statusResponse(status);
}
