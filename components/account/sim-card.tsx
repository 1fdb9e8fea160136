import { QrCode } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { Details } from '@/components/ui/details';
import { networkName } from '@/lib/catalog/network-name';
import { formatDate } from '@/lib/i18n/format';
import { getIntl } from '@/lib/i18n/server';
import { mayBeInstalled, unavailability } from '@/lib/shopper/compatibility';
import { simName, simUseLabel } from '@/lib/shopper/labels';
import type { AccountSim } from '@/lib/shopper/types';
import { SimNumber } from './sim-number';

type Props = {
  sim: AccountSim;
  /** The full number, only when its owner requests it; null when they may not or cannot see it. */
  number: string | null | undefined;
};

/** One of the shopper's SIMs: what runs on it, or that it is free for a new plan. */
export async function SimCard({ sim, number }: Props) {
  const intl = await getIntl();
  const { t, href, locale } = intl;
  const why = unavailability(sim);
  const name = simName(sim, intl);
  const network = networkName(sim.network);
  const { since, until } = sim.use ?? {};
  const id = encodeURIComponent(sim.id);
  return (
    <article id={sim.id} className="flex h-full flex-col">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h2 className="font-semibold text-lg">{name}</h2>
        <SimBadge sim={sim} />
      </div>
      {/* Of a retired one the badge says it all. */}
      {why !== 'retired' && (
        <p className="break-anywhere mt-2 text-muted">{simUseLabel(sim, intl) ?? t('sim.free')}</p>
      )}
      <Details
        rows={[
          [t('mySims.number'), <SimNumber key="number" sim={sim} number={number} />],
          [t('mySims.network'), network],
          [t('mySims.since'), since && formatDate(since, locale)],
          [t('mySims.until'), until && why !== 'retired' && formatDate(until, locale)],
          [t('mySims.profile'), sim.profile && t(`mySims.profileState.${sim.profile}`)],
        ]}
      />
      <div className="mt-auto flex flex-wrap gap-3 pt-5 empty:hidden">
        {why === null && (
          <a href={href(`/?sim=${id}&fits=yes`)} className="button button-plain">
            {t('account.useForPlan')}
          </a>
        )}
        {mayBeInstalled(sim) && (
          <a
            href={href(`/account/sims/${id}/install`)}
            aria-label={t('mySims.installOf', { sim: name })}
            className="button button-plain"
          >
            <QrCode aria-hidden="true" className="size-5" />
            <span>{t('mySims.install')}</span>
          </a>
        )}
      </div>
    </article>
  );
}

const badges = {
  none: { tone: 'good', status: 'free' },
  'in-use': { tone: 'plain', status: 'inUse' },
  starting: { tone: 'warn', status: 'starting' },
  retired: { tone: 'plain', status: 'retired' },
  unusable: { tone: 'plain', status: 'unusable' },
} as const;

async function SimBadge({ sim }: { sim: AccountSim }) {
  const { t } = await getIntl();
  const why = unavailability(sim) ?? 'none';
  const isUnclear = why === 'in-use' && sim.use?.state === 'unknown';
  const { tone, status } = badges[isUnclear ? 'unusable' : why];
  return <Badge tone={tone}>{t(`account.simStatus.${status}`)}</Badge>;
}
