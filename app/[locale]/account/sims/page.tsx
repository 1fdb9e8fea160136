import { CardSim } from 'lucide-react';
import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { SimCard } from '@/components/account/sim-card';
import { Notice } from '@/components/site/notice';
import { getIntl } from '@/lib/i18n/server';
import { unlistedMetadata } from '@/lib/seo/metadata';
import { listAccountSims, revealNumber } from '@/lib/shopper/account-sims';
import { currentShopper } from '@/lib/shopper/server';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return unlistedMetadata(t('account.simsHeading'));
}

/** The shopper's SIMs, each with what runs on it. */
export default async function MySimsPage({ searchParams }: PageProps<'/[locale]/account/sims'>) {
  const [{ t, href }, query, shopper] = await Promise.all([
    getIntl(),
    searchParams,
    currentShopper(),
  ]);
  const number = shopper && (await revealNumber(shopper, query.show));
  return (
    <AccountPage
      path={href('/account/sims')}
      current="my-sims"
      heading={t('account.simsHeading')}
      read={listAccountSims}
      empty={
        <Notice icon={CardSim} heading={t('account.noSimsHeading')} text={t('account.noSimsText')}>
          <a href={href('/')} className="button button-primary">
            {t('account.browse')}
          </a>
        </Notice>
      }
      item={(sim) => <SimCard sim={sim} number={sim.id === query.show ? number : null} />}
    />
  );
}
