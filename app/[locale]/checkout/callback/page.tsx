import type { Metadata } from 'next';
import { CheckoutConfirmation } from '@/components/connect/confirmation';
import { OrderNotFound } from '@/components/connect/order-not-found';
import { Shell } from '@/components/site/shell';
import { RefreshOnFocus } from '@/components/ui/refresh-on-focus';
import { confirmCheckout } from '@/lib/checkout/confirm';
import { readBegunHere } from '@/lib/checkout/cookie';
import { arrivalQuery } from '@/lib/connect/arrival';
import { getIntl } from '@/lib/i18n/server';
import { unlistedMetadata } from '@/lib/seo/metadata';
import { currentShopper } from '@/lib/shopper/server';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return unlistedMetadata(t('callback.title'));
}

/** Where Connect sends the shopper back to: what really happened, whatever the address says. */
export default async function CallbackPage({
  searchParams,
}: PageProps<'/[locale]/checkout/callback'>) {
  const [{ href }, query, shopper, begunHere] = await Promise.all([
    getIntl(),
    searchParams,
    currentShopper(),
    readBegunHere(),
  ]);
  const confirmation = await confirmCheckout(query, { shopper, begunHere });
  const { state } = confirmation;
  const own = arrivalQuery(query, 'checkout');
  const here = href(`/checkout/callback?${new URLSearchParams(own)}`);
  const result =
    state === 'not-found' ? (
      <OrderNotFound here={here} signedIn={shopper !== null} />
    ) : (
      <CheckoutConfirmation confirmation={confirmation} here={here} signedIn={shopper !== null} />
    );
  return (
    <Shell shopper={shopper} checkoutState={state}>
      {shopper ? <RefreshOnFocus owner={shopper.email}>{result}</RefreshOnFocus> : result}
    </Shell>
  );
}
