import 'server-only';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { currentShopper } from '@/lib/shopper/server';
import { queryOf, returnParams } from './arrival';
import { readPaymentFailure } from './payment-failure';
import { asRemembered, readBegunHere } from './resume';
import {
  type CheckoutReturn,
  type IntentReturn,
  readCheckoutReturn,
  readIntentReturn,
  shownState,
} from './return';

type Return = CheckoutReturn | IntentReturn;

/** What the browser is told of a return. */
export type Told = {
  state: ReturnType<typeof shownState<Return['state']>>;
  /** Whether Gigs holds anything of a purchase; absent where it refuses to tell. */
  found?: boolean;
  status: number;
};

const statuses: Partial<Record<Return['state'], number>> = {
  'not-found': 404,
  unavailable: 503,
  unread: 500,
};

/** The return that a request names in its query, as far as its sender may know. */
export async function readStatus(request: Request): Promise<Return> {
  const query = queryOf(request.url);
  const [shopper, begunHere] = await Promise.all([currentShopper(), readBegunHere()]);
  return withDeadline(timeouts.page, async () => {
    if (query[returnParams.intent] !== undefined) return readIntentReturn(query, shopper);
    return readCheckoutReturn(await asRemembered(query), { shopper, begunHere });
  });
}

/** What the return page is told. */
export function forPage(returned: Return): Told {
  const { kind, state } = returned;
  return {
    state: shownState(state),
    ...(kind === 'checkout' && state !== 'unread' && { found: returned.receipt !== null }),
    status: statuses[state] ?? 200,
  };
}

/** What the resume card is told, which has fewer words than the return page. */
export async function forCard(returned: Return): Promise<Told> {
  const told = forPage(returned);
  if (returned.kind === 'intent') return told;
  const { state, detail, open } = returned;
  // What is over or limited by now was bought: nothing is left to say of its checkout.
  if (detail === 'ended' || detail === 'limited') return { ...told, state: 'not-found' };
  // An order that waits for its first payment: who started again would buy it twice.
  const isWaiting = state === 'not-completed' && open;
  if (isWaiting && !(await readPaymentFailure(returned))) return { ...told, state: 'activating' };
  return told;
}

/** The answer that tells it. */
export function statusResponse({ status, ...body }: Told): Response {
  return Response.json(body, {
    status,
    headers: {
      'cache-control': 'private, no-store',
      ...(status === 503 && { 'retry-after': '5' }),
    },
  });
}
