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
  /** The full number, only when its owner requests it. */
  number: string | null;
};

/** One of the shopper's SIMs: what runs on it, or that it is free for a new plan. */
export async function SimCard({ sim, number }: Props) {
  const intl = await getIntl();
  const { t, href, locale } = intl;
  const why = unavailability(sim);
  const name = simName(sim, intl);
  const network = networkName(sim.network);
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
          ...(network ? [[t('mySims.network'), network] as const] : []),
          ...(sim.use?.since
            ? [[t('mySims.since'), formatDate(sim.use.since, locale)] as const]
            : []),
          ...(sim.use?.until && why !== 'retired'
            ? [[t('mySims.until'), formatDate(sim.use.until, locale)] as const]
            : []),
          ...(sim.profile
            ? [[t('mySims.profile'), t(`mySims.profileState.${sim.profile}`)] as const]
            : []),
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

async function SimBadge({ sim }: { sim: AccountSim }) {
  const { t } = await getIntl();
  const why = unavailability(sim);
  if (why === null) return <Badge tone="good">{t('account.simStatus.free')}</Badge>;
  if (why === 'in-use' && sim.use?.state !== 'unknown')
    return <Badge tone="plain">{t('account.simStatus.inUse')}</Badge>;
  if (why === 'starting') return <Badge tone="warn">{t('account.simStatus.starting')}</Badge>;
  if (why === 'retired') return <Badge tone="plain">{t('account.simStatus.retired')}</Badge>;
  return <Badge tone="plain">{t('account.simStatus.unusable')}</Badge>;
}
