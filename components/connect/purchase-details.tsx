import { Details } from '@/components/ui/details';
import { priceLabel } from '@/lib/catalog/labels';
import { getIntl } from '@/lib/i18n/server';
import { simName } from '@/lib/shopper/labels';
import type { Subscription } from '@/lib/subscriptions/types';

type Props = { purchase: Subscription | null; reference: string | null };

/** What Gigs holds of the order, and the reference to quote to support. */
export async function PurchaseDetails({ purchase, reference }: Props) {
  const intl = await getIntl();
  const { t } = intl;
  const rows: [string, string][] = [];
  if (purchase) {
    rows.push([t('callback.plan'), purchase.plan.name]);
    if (purchase.price) {
      rows.push([t('callback.price'), priceLabel(purchase.price, purchase.plan.term, intl)]);
    }
    rows.push([
      t('callback.simLabel'),
      purchase.sim ? simName(purchase.sim, intl) : t('callback.simLater'),
    ]);
    if (purchase.phoneNumber) rows.push([t('callback.number'), purchase.phoneNumber]);
  }
  if (reference) rows.push([t('callback.reference'), reference]);
  if (rows.length === 0) return null;
  return <Details rows={rows} />;
}
