import { CardSim } from 'lucide-react';
import { Notice } from '@/components/site/notice';
import { getIntl } from '@/lib/i18n/server';
import type { AccountSim } from '@/lib/shopper/types';
import { SimCard } from './sim-card';

type Props = {
  sims: AccountSim[];
  /** The id of the SIM whose full number is shown, and that number. */
  shown: unknown;
  number: string | null;
};

/** The shopper's SIMs, each with what runs on it. */
export async function MySims({ sims, shown, number }: Props) {
  const { t, href } = await getIntl();
  if (sims.length === 0) {
    return (
      <Notice icon={CardSim} heading={t('account.noSimsHeading')} text={t('account.noSimsText')}>
        <a href={href('/')} className="button button-primary">
          {t('account.browse')}
        </a>
      </Notice>
    );
  }
  return (
    <>
      <div className="mb-8 flex flex-wrap items-center justify-between gap-4">
        <h1 className="font-bold text-3xl tracking-tight sm:text-4xl">
          {t('account.simsHeading')}
        </h1>
        <a href={href('/')} className="button button-plain">
          {t('account.buy')}
        </a>
      </div>
      <ul className="grid gap-4 sm:grid-cols-2">
        {sims.map((sim) => (
          <li key={sim.id} className="card p-5 sm:p-6">
            <SimCard sim={sim} number={sim.id === shown ? number : undefined} />
          </li>
        ))}
      </ul>
    </>
  );
}
