import { AccountFrame } from '@/components/account/account-frame';
import { MySims } from '@/components/account/my-sims';
import { getIntl } from '@/lib/i18n/server';
import { unlistedPage } from '@/lib/seo/metadata';
import { currentShopper } from '@/lib/shopper/server';
import { listAccountSims, revealNumber } from '@/lib/shopper/sims/account-sims';

export const generateMetadata = unlistedPage('account.simsHeading');

/** The shopper's SIMs, and the full number of the one that they ask to see. */
export default async function MySimsPage({ searchParams }: PageProps<'/[locale]/account/sims'>) {
  const [{ href }, { show }, shopper] = await Promise.all([
    getIntl(),
    searchParams,
    currentShopper(),
  ]);
  const number = shopper && (await revealNumber(shopper, show));
  return (
    <AccountFrame path={href('/account/sims')} current="my-sims" read={listAccountSims}>
      {(sims) => <MySims sims={sims ?? []} shown={show} number={number} />}
    </AccountFrame>
  );
}
