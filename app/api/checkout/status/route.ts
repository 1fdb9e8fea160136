import { currentShopper } from '@/lib/auth/shopper';
import { patience, withBudget } from '@/lib/budget';
import { confirmCheckout } from '@/lib/checkout/confirm';
import { readBegun, readBegunHere, settleCheckout } from '@/lib/checkout/cookie';
import { queryOf } from '@/lib/connect/arrival';

const statusOf: Record<string, number> = { 'not-found': 404, unavailable: 503 };

/**
 * The state of one checkout, and whether Gigs holds anything of it, for the callback page's poll and
 * for the store's card. The card asks with `for=card`: once there is nothing left to tell, its cookie goes.
 */
export async function GET(request: Request): Promise<Response> {
  const query = queryOf(request.url);
  const [shopper, begunHere] = await Promise.all([currentShopper(), readBegunHere()]);
  const { state, found } = await withBudget(patience.page, () =>
    confirmCheckout(query, { shopper, begunHere }),
  );
  const isOver = state === 'active' || state === 'not-found';
  if (query.for === 'card' && isOver && (await readBegun())?.checkout === query.checkout) {
    await settleCheckout();
  }
  const status = statusOf[state] ?? 200;
  return Response.json(
    { state, found },
    {
      status,
      headers: {
        'cache-control': 'private, no-store',
        ...(status === 503 && { 'retry-after': '5' }),
      },
    },
  );
}
