import { QrCode } from 'lucide-react';
import { Details } from '@/components/ui/details';
import { priceLabel } from '@/lib/catalog/labels';
import type { Receipt } from '@/lib/connect/return';
import { formatDate } from '@/lib/i18n/format';
import { getIntl } from '@/lib/i18n/server';
import { simName } from '@/lib/shopper/labels';
import { stateOf } from '@/lib/subscriptions/labels';
import { formatPhoneNumber } from '@/lib/subscriptions/phone-number';
import type { Subscription } from '@/lib/subscriptions/types';

type Props = {
  receipt: Receipt | null;
  /** Null for a guest. */
  purchase: Subscription | null;
  /** To quote to support. */
  reference: string | null;
};

/** What Gigs holds of the order: plan, price, SIM and number. */
export async function PurchaseDetails({ receipt, purchase, reference }: Props) {
  const intl = await getIntl();
  const { t } = intl;
  const rows: [string, React.ReactNode][] = [];
  if (receipt) {
    const { plan, price, phoneNumber } = receipt;
    rows.push([t('callback.plan'), plan.name || t('myPlans.unnamed')]);
    if (price) rows.push([t('callback.price'), priceLabel(price, plan.term, intl)]);
    if (phoneNumber) {
      rows.push([t('callback.number'), <bdi key="number">{formatPhoneNumber(phoneNumber)}</bdi>]);
    }
  }
  if (purchase) {
    rows.push([
      t('callback.simLabel'),
      purchase.sim ? simName(purchase.sim, intl) : t('callback.simLater'),
    ]);
  }
  if (reference) {
    rows.push([
      t('callback.reference'),
      <span key="reference" className="text-sm">
        {reference}
      </span>,
    ]);
  }
  if (rows.length === 0) return null;
  return <Details rows={rows} />;
}

/** What the shopper does, and what happens by itself, now that the plan is active. */
export async function NextSteps({ purchase }: { purchase: Subscription }) {
  const { t, locale, href } = await getIntl();
  const { sim, plan, period, endsAt } = purchase;
  const renews = plan.term?.renews && stateOf(purchase) === 'active' && endsAt === null;
  const steps = [
    sim?.type === 'eSIM' ? t('callback.nextEsim') : null,
    sim?.type === 'pSIM' ? t('callback.nextPhysical') : null,
    renews && period ? t('callback.nextRenews', { date: formatDate(period.end, locale) }) : null,
  ].filter((step) => step !== null);
  return (
    <section className="my-8">
      <h2 className="font-semibold text-xl">{t('callback.next')}</h2>
      {steps.length > 0 && (
        <ol className="mt-3 grid list-decimal gap-2 ps-5">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <p className="mt-3">{t('callback.nextManage')}</p>
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
