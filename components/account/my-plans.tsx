import { Smartphone } from 'lucide-react';
import { Notice } from '@/components/site/notice';
import type { Picked } from '@/lib/connect/picked';
import { getIntl } from '@/lib/i18n/server';
import type { Overview } from '@/lib/subscriptions/overview';
import { AccountFileCard } from './account-file';
import { EarlierPlans } from './earlier-plans';
import { PaymentAlert } from './plan-alerts';
import { SignOutEverywhere } from './sign-out-everywhere';
import { SubscriptionCard } from './subscription-card';

type Props = {
  /** Null for a shopper whom Gigs does not know yet. */
  overview: Overview | null;
  email: string;
  /** What a form was about before. */
  picked: Picked;
};

/** The shopper's plans, what needs them, what is on file, and what was. */
export async function MyPlans({ overview, email, picked }: Props) {
  const { t, href } = await getIntl();
  const { plans = [], earlier = [], toConfirm = [] } = overview ?? {};
  const hasPlans = plans.length + earlier.length > 0;
  const alerts = (
    <>
      {toConfirm.map((payment) => (
        <PaymentAlert key={payment.id} payment={payment} />
      ))}
      {hasPlans && overview?.isPartial && (
        <p className="mb-6 text-muted">{t('myPlans.partlyDown')}</p>
      )}
    </>
  );
  const aside = overview && (
    <AccountFileCard file={overview.file} email={email} hasPlans={hasPlans} />
  );
  if (plans.length === 0) {
    const before = earlier.length > 0;
    return (
      <div className="mx-auto grid max-w-2xl gap-6">
        <Notice
          icon={Smartphone}
          heading={t(before ? 'myPlans.noneRunning' : 'account.noPlansHeading')}
          text={t(before ? 'myPlans.noneRunningText' : 'account.noPlansText')}
        >
          <a href={href('/')} className="button button-primary">
            {t('account.browse')}
          </a>
        </Notice>
        {alerts}
        <EarlierPlans plans={earlier} picked={picked} />
        {aside}
        <SignOutEverywhere />
      </div>
    );
  }
  return (
    <>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-4 sm:mb-8">
        <h1 className="font-bold text-3xl tracking-tight sm:text-4xl">
          {t('account.plansHeading')}
        </h1>
        <a href={href('/')} className="button button-plain">
          {t('account.buy')}
        </a>
      </div>
      {alerts}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          <ul className="grid gap-6">
            {plans.map((plan) => (
              <li key={plan.subscription.id} className="card p-5 sm:p-7">
                <SubscriptionCard plan={plan} picked={picked} />
              </li>
            ))}
          </ul>
          <EarlierPlans plans={earlier} picked={picked} />
        </div>
        {aside}
      </div>
      <SignOutEverywhere />
    </>
  );
}
