import { Smartphone } from 'lucide-react';
import { Notice } from '@/components/site/notice';
import { PriceNote } from '@/components/site/seller-note';
import type { Picked } from '@/lib/connect/picked';
import { getIntl } from '@/lib/i18n/server';
import type { TopUp } from '@/lib/subscriptions/top-up';
import { AddonForm } from './addon-form';
import { UsageMeters } from './usage-meters';

/** The shopper's active plans: what is left of each and its add-ons, or that there are none. */
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
              <li key={plan.subscription.id} className="card">
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
  const name = subscription.plan.name || t('myPlans.unnamed');
  if (!offers?.length) {
    return (
      <article id={id} aria-labelledby={heading} className="scroll-mt-6 px-5 py-3 sm:px-7">
        <h2 id={heading} className="break-anywhere font-semibold">
          {name}
        </h2>
        <p id={`${id}-addons`} className="text-sm">
          <span className="text-muted">{t(offers ? 'topUp.noOffers' : 'topUp.down')}</span>{' '}
          <a href={href(`/account/plans#${id}`)} className="link">
            {t('site.myPlans')}
          </a>
        </p>
      </article>
    );
  }
  return (
    <article id={id} aria-labelledby={heading} className="scroll-mt-6 p-5 sm:p-7">
      <h2 id={heading} className="break-anywhere font-bold text-2xl tracking-tight">
        {name}
      </h2>
      <UsageMeters usage={usage} />
      <div id={`${id}-addons`} className="mt-6">
        <AddonForm
          subscription={id}
          offers={offers}
          about={heading}
          picked={picked}
          from="top-up"
          tone="primary"
        />
      </div>
    </article>
  );
}
