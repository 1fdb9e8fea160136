import { currentShopper } from '@/lib/auth/shopper';
import { confirmCheckout } from '@/lib/checkout/confirm';
import { readCheckoutCookie } from '@/lib/checkout/cookie';

const statusOf: Record<string, number> = { 'not-found': 404, unavailable: 503 };

/** The state of one checkout and nothing else, for the callback page's poll. */
export async function GET(request: Request): Promise<Response> {
  const query = oncePerName(new URL(request.url).searchParams);
  const [shopper, begunHere] = await Promise.all([currentShopper(), readCheckoutCookie()]);
  const { state } = await confirmCheckout(query, { shopper, begunHere });
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

/** A repeated parameter becomes a list, which no schema of a single value accepts. */
function oncePerName(query: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}
