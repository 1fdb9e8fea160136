import 'server-only';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { currentShopper } from '@/lib/shopper/server';
import { queryOf } from './arrival';
import { readPaymentFailure } from './payment-failure';
import { asRemembered, readBegunHere } from './resume';
import {
  type CheckoutReturn,
  type IntentReturn,
  readCheckoutReturn,
  readIntentReturn,
} from './return';

const unreadStatus: Record<string, number> = {
  'not-found': 404,
  unavailable: 503,
  misconfigured: 500,
};

/** The return that a request names in its query, as far as its sender may know. */
export async function readStatus(request: Request): Promise<CheckoutReturn | IntentReturn> {
  const query = queryOf(request.url);
  const [shopper, begunHere] = await Promise.all([currentShopper(), readBegunHere()]);
  return withDeadline(timeouts.page, async () => {
    if (query.task !== undefined) return readIntentReturn(query, shopper);
    return readCheckoutReturn(await asRemembered(query), { shopper, begunHere });
  });
}

/** The return as the resume card tells it, which has fewer words than the return page. */
export async function forCard(
  read: CheckoutReturn | IntentReturn,
): Promise<CheckoutReturn | IntentReturn> {
  if (!('detail' in read)) return read;
  // What is over or limited by now was bought: nothing is left to say of its checkout.
  if (read.detail === 'ended' || read.detail === 'limited') return { ...read, state: 'not-found' };
  // An order that waits for its first payment: who started again would buy it twice.
  const isWaiting = read.state === 'not-completed' && read.open;
  if (isWaiting && !(await readPaymentFailure(read))) return { ...read, state: 'activating' };
  return read;
}

/** What the browser is told of it: the state, and whether Gigs holds anything of a purchase. */
export function statusResponse(told: CheckoutReturn | IntentReturn): Response {
  const { state, isRead } = told;
  // Gigs refused to tell, so a plan may have been bought.
  const isOnUs = state === 'misconfigured' && !isRead;
  const status = isRead ? 200 : (unreadStatus[state] ?? 200);
  return Response.json(
    { state, ...('found' in told && !isOnUs && { found: told.found }) },
    {
      status,
      headers: {
        'cache-control': 'private, no-store',
        ...(status === 503 && { 'retry-after': '5' }),
      },
    },
  );
}
