import { CheckoutNotFound, CheckoutReturnCard } from '@/components/connect/checkout-return';
import { Shell } from '@/components/site/shell';
import { ShopperView } from '@/components/ui/shopper-view';
import { arrivalQuery } from '@/lib/connect/arrival';
import { readPaymentFailure } from '@/lib/connect/payment-failure';
import { asRemembered, readBegunHere } from '@/lib/connect/resume';
import { isRead, isSettled, readCheckoutReturn, shownState } from '@/lib/connect/return';
import { getIntl } from '@/lib/i18n/server';
import { unlistedPage } from '@/lib/seo/metadata';
import { currentShopper } from '@/lib/shopper/server';

export const generateMetadata = unlistedPage('callback.title');

/**
 * Connect returns here from a purchase: shows what Gigs says happened, whatever the address says.
 */
export default async function CallbackPage({
  searchParams,
}: PageProps<'/[locale]/checkout/callback'>) {
  const [{ href }, query, shopper, begunHere] = await Promise.all([
    getIntl(),
    searchParams.then(asRemembered),
    currentShopper(),
    readBegunHere(),
  ]);
  const returned = await readCheckoutReturn(query, { shopper, begunHere });
  const failure = await readPaymentFailure(returned);
  const here = href(`/checkout/callback?${new URLSearchParams(arrivalQuery(query, 'checkout'))}`);
  const page = { here, signedIn: shopper !== null };
  return (
    <Shell shopper={shopper} checkoutState={shownState(returned.state)}>
      <ShopperView shopper={shopper} complete={isRead(returned)} settled={isSettled(returned)}>
        {returned.state === 'not-found' ? (
          <CheckoutNotFound {...page} />
        ) : (
          <CheckoutReturnCard {...page} returned={returned} failure={failure} />
        )}
      </ShopperView>
    </Shell>
  );
}
