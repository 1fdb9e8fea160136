import { QrCode } from 'lucide-react';
import { Details } from '@/components/ui/details';
import { priceLabel } from '@/lib/catalog/labels';
import { formatDate } from '@/lib/i18n/format';
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
    rows.push([t('callback.plan'), purchase.plan.name || t('myPlans.unnamed')]);
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

/** What the shopper does, and what happens by itself, now that the plan is active. */
export async function NextSteps({ purchase }: { purchase: Subscription }) {
  const { t, locale, href } = await getIntl();
  const { sim, plan, period } = purchase;
  const steps = [
    sim?.type === 'eSIM' ? t('callback.nextEsim') : null,
    sim?.type === 'pSIM' ? t('callback.nextPhysical') : null,
    plan.term?.renews && period
      ? t('callback.nextRenews', { date: formatDate(period.end, locale) })
      : null,
    t('callback.nextManage'),
  ].filter((step) => step !== null);
  return (
    <section className="my-8">
      <h2 className="font-semibold text-xl">{t('callback.next')}</h2>
      <ol className="mt-3 grid list-decimal gap-2 ps-5">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {sim?.type === 'eSIM' && (
        <a
          href={href(`/account/sims/${encodeURIComponent(sim.id)}/install`)}
          className="button button-primary mt-5"
        >
          <QrCode aria-hidden="true" className="size-5" />
          <span>{t('install.open')}</span>
        </a>
      )}
    </section>
  );
}
