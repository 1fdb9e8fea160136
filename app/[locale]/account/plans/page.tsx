import { Smartphone } from 'lucide-react';
import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { SubscriptionCard } from '@/components/account/subscription-card';
import { Notice } from '@/components/site/notice';
import { getIntl } from '@/lib/i18n/server';
import { listMySubscriptions } from '@/lib/subscriptions/mine';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return { title: t('account.plansHeading'), robots: { index: false } };
}

/** The shopper's subscriptions as Gigs holds them: a purchase is here whether or not they came back from Connect. */
export default async function MyPlansPage({ searchParams }: PageProps<'/[locale]/account/plans'>) {
  const { t } = await getIntl();
  return (
    <AccountPage
      path="/account/plans"
      current="my-plans"
      heading={t('account.plansHeading')}
      query={await searchParams}
      read={listMySubscriptions}
      empty={
        <Notice
          icon={Smartphone}
          heading={t('account.noPlansHeading')}
          text={t('account.noPlansText')}
        >
          <a href="/" className="button button-primary">
            {t('account.browse')}
          </a>
        </Notice>
      }
      item={(subscription) => <SubscriptionCard subscription={subscription} />}
    />
  );
}
