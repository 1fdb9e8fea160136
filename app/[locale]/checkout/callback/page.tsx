import type { Metadata } from 'next';
import { CheckoutConfirmation } from '@/components/checkout/confirmation';
import { OrderNotFound } from '@/components/checkout/order-not-found';
import { Shell } from '@/components/site/shell';
import { currentShopper } from '@/lib/auth/shopper';
import { type Confirmation, confirmCheckout } from '@/lib/checkout/confirm';
import { readCheckoutCookie } from '@/lib/checkout/cookie';
import { getIntl } from '@/lib/i18n/server';
import { answerWith, justAnswered } from '@/lib/site/answer';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return { title: t('callback.title'), robots: { index: false } };
}

/** Where Connect sends the shopper back to: what really happened, whatever the address says. */
export default async function CallbackPage({
  searchParams,
}: PageProps<'/[locale]/checkout/callback'>) {
  const [query, shopper, begunHere] = await Promise.all([
    searchParams,
    currentShopper(),
    readCheckoutCookie(),
  ]);
  const late = justAnswered(query.answer, '/checkout/callback');
  const confirmation = late
    ? nothingSaid[late]
    : await confirmCheckout(query, { shopper, begunHere });
  const { state } = confirmation;
  const own = callbackQuery(query);
  if (state === 'not-found' && late !== 404) answerWith(404, '/checkout/callback', own);
  if (state === 'unavailable' && late !== 503) answerWith(503, '/checkout/callback', own);

  const here = `/checkout/callback?${new URLSearchParams(own)}`;
  return (
    <Shell shopper={shopper} checkoutState={state}>
      {state === 'not-found' ? (
        <OrderNotFound here={here} signedIn={shopper !== null} />
      ) : (
        <CheckoutConfirmation confirmation={confirmation} here={here} signedIn={shopper !== null} />
      )}
    </Shell>
  );
}

const nobody = { hint: null, record: null, purchase: null, reference: null };

const nothingSaid: Record<404 | 503, Confirmation> = {
  404: { ...nobody, state: 'not-found' },
  503: { ...nobody, state: 'unavailable' },
};

/** The query as Connect made it, for the poll and for coming back after sign-in. */
function callbackQuery(query: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    ['checkout', 'session_id', 'status'].flatMap((name) => {
      const value = query[name];
      return typeof value === 'string' && value.length <= 2_048 ? [[name, value]] : [];
    }),
  );
}
