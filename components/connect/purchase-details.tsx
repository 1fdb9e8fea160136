import { QrCode } from 'lucide-react';
import { Details } from '@/components/ui/details';
import { priceLabel } from '@/lib/catalog/labels';
import type { Receipt } from '@/lib/connect/return';
import { formatDate } from '@/lib/i18n/format';
import { getIntl } from '@/lib/i18n/server';
import { simName } from '@/lib/shopper/labels';
import { formatPhoneNumber } from '@/lib/subscriptions/phone-number';
import { stateOf } from '@/lib/subscriptions/rules';
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
  const { plan, price = null, phoneNumber = null } = receipt ?? {};
  const sim = purchase?.sim ? simName(purchase.sim, intl) : t('callback.simLater');
  return (
    <Details
      rows={[
        [t('callback.plan'), plan && (plan.name || t('myPlans.unnamed'))],
        [t('callback.price'), plan && price && priceLabel(price, plan.term, intl)],
        [
          t('callback.number'),
          phoneNumber && <bdi key="number">{formatPhoneNumber(phoneNumber)}</bdi>,
        ],
        [t('callback.simLabel'), purchase && sim],
        [
          t('callback.reference'),
          reference && (
            <span key="reference" className="text-sm">
              {reference}
            </span>
          ),
        ],
      ]}
    />
  );
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
      {steps.length === 1 && <p className="mt-3">{steps[0]}</p>}
      {steps.length > 1 && (
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
          className="button button-primary mt-5 max-sm:w-full"
        >
          <QrCode aria-hidden="true" className="size-5" />
          <span>{t('install.open')}</span>
        </a>
      )}
    </section>
  );
}
