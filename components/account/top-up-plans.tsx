import { Smartphone } from 'lucide-react';
import { Notice } from '@/components/site/notice';
import { PriceNote } from '@/components/site/seller-note';
import type { Picked } from '@/lib/connect/picked';
import { getIntl } from '@/lib/i18n/server';
import type { TopUp } from '@/lib/subscriptions/top-up';
import { AddonForm } from './addon-form';
import { UsageMeters } from './usage-meters';

/** The shopper's active plans, each with what is left of it and the add-ons on sale for it. */
export async function TopUpPlans({ plans, picked }: { plans: TopUp[]; picked?: Picked }) {
  const { t, href } = await getIntl();
  return (
    <div className="mx-auto grid max-w-2xl gap-6">
      {plans.length === 0 ? (
        <Notice icon={Smartphone} heading={t('topUp.noneHeading')} text={t('topUp.noneText')}>
          <a href={href('/')} className="button button-primary">
            {t('account.browse')}
          </a>
          <a href={href('/account/plans')} className="button button-plain">
            {t('site.myPlans')}
          </a>
        </Notice>
      ) : (
        <>
          <h1 className="font-bold text-3xl tracking-tight sm:text-4xl">{t('topUp.heading')}</h1>
          <PriceNote />
          <ul className="grid gap-6">
            {plans.map((plan) => (
              <li key={plan.subscription.id} className="card p-5 sm:p-7">
                <TopUpCard plan={plan} picked={picked} />
              </li>
            ))}
          </ul>
          <p className="text-muted text-sm">{t('myPlans.opensGigs')}</p>
        </>
      )}
    </div>
  );
}

async function TopUpCard({ plan, picked }: { plan: TopUp; picked: Picked | undefined }) {
  const { t, href } = await getIntl();
  const { subscription, usage, offers } = plan;
  const { id } = subscription;
  const heading = `${id}-name`;
  return (
    <article id={id} aria-labelledby={heading} className="scroll-mt-6">
      <h2 id={heading} className="break-anywhere font-bold text-2xl tracking-tight">
        {subscription.plan.name || t('myPlans.unnamed')}
      </h2>
      <UsageMeters usage={usage} />
      <div id={`${id}-addons`} className="mt-6">
        {offers && offers.length > 0 ? (
          <AddonForm
            subscription={id}
            offers={offers}
            about={heading}
            picked={picked}
            from="top-up"
            tone="primary"
          />
        ) : (
          <p>
            <span>{t(offers ? 'topUp.noOffers' : 'topUp.down')}</span>{' '}
            <a href={href(`/account/plans#${id}`)} className="link">
              {t('site.myPlans')}
            </a>
          </p>
        )}
      </div>
    </article>
  );
}
