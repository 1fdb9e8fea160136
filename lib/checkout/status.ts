import 'server-only';
import { queryOf } from '@/lib/connect/arrival';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { currentShopper } from '@/lib/shopper/server';
import { type Confirmation, confirmCheckout } from './confirm';
import { readBegunHere } from './cookie';

const statusOf: Record<string, number> = { 'not-found': 404, unavailable: 503 };

/** The truth about the checkout that a request names in its query, for whoever sends it. */
export async function readStatus(request: Request): Promise<Confirmation> {
  const [shopper, begunHere] = await Promise.all([currentShopper(), readBegunHere()]);
  return withDeadline(timeouts.page, () =>
    confirmCheckout(queryOf(request.url), { shopper, begunHere }),
  );
}

/** What the browser is told of it: the state, and whether Gigs holds anything of it. */
export function statusAnswer({ state, found }: Confirmation): Response {
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
