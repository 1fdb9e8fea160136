import { CardSim } from 'lucide-react';
import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { SimCard } from '@/components/account/sim-card';
import { Notice } from '@/components/site/notice';
import { getIntl } from '@/lib/i18n/server';
import { listMySims } from '@/lib/sims/mine';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return { title: t('account.simsHeading'), robots: { index: false } };
}

/** The shopper's SIMs, each with what runs on it. */
export default async function MySimsPage({ searchParams }: PageProps<'/[locale]/account/sims'>) {
  const { t } = await getIntl();
  return (
    <AccountPage
      path="/account/sims"
      current="my-sims"
      heading={t('account.simsHeading')}
      query={await searchParams}
      read={listMySims}
      empty={
        <Notice icon={CardSim} heading={t('account.noSimsHeading')} text={t('account.noSimsText')}>
          <a href="/" className="button button-primary">
            {t('account.browse')}
          </a>
        </Notice>
      }
      item={(sim) => <SimCard sim={sim} />}
    />
  );
}
