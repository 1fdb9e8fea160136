import { currentShopper } from '@/lib/auth/shopper';
import { queryOf } from '@/lib/checkout/arrival';
import { confirmCheckout } from '@/lib/checkout/confirm';
import { readCheckoutCookie } from '@/lib/checkout/cookie';

const statusOf: Record<string, number> = { 'not-found': 404, unavailable: 503 };

/** The state of one checkout and nothing else, for the callback page's poll. */
export async function GET(request: Request): Promise<Response> {
  const [shopper, begunHere] = await Promise.all([currentShopper(), readCheckoutCookie()]);
  const { state } = await confirmCheckout(queryOf(request.url), { shopper, begunHere });
  const status = statusOf[state] ?? 200;
  return Response.json(
    { state },
    {
      status,
      headers: {
        'cache-control': 'private, no-store',
        ...(status === 503 && { 'retry-after': '5' }),
      },
    },
  );
}
