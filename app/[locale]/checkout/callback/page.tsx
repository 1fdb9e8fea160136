import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CheckoutConfirmation } from '@/components/checkout/confirmation';
import { Shell } from '@/components/site/shell';
import { currentShopper } from '@/lib/auth/shopper';
import { type Confirmation, confirmCheckout } from '@/lib/checkout/confirm';
import { readCheckoutCookie } from '@/lib/checkout/cookie';
import { getIntl } from '@/lib/i18n/server';
import { answerUnavailable, isJustUnavailable } from '@/lib/site/unavailable';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return { title: t('callback.title'), robots: { index: false }, referrer: 'no-referrer' };
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
  const confirmation: Confirmation = isJustUnavailable(query.unavailable)
    ? { state: 'unavailable', hint: null, record: null, purchase: null, reference: null }
    : await confirmCheckout(query, { shopper, begunHere });
  if (confirmation.state === 'not-found') notFound();
  if (confirmation.state === 'unavailable' && !isJustUnavailable(query.unavailable)) {
    answerUnavailable('/checkout/callback', query);
  }
  return (
    <Shell shopper={shopper} checkoutState={confirmation.state}>
      <CheckoutConfirmation
        confirmation={confirmation}
        query={callbackQuery(query)}
        signedIn={shopper !== null}
      />
    </Shell>
  );
}

/** The query as Connect made it, for the poll and for coming back after sign-in. */
function callbackQuery(query: Record<string, string | string[] | undefined>): string {
  const kept = new URLSearchParams();
  for (const name of ['checkout', 'session_id', 'status']) {
    const value = query[name];
    if (typeof value === 'string') kept.set(name, value);
  }
  return kept.toString();
}
