import { Badge } from '@/components/ui/badge';
import { getIntl } from '@/lib/i18n/server';
import { unfree } from '@/lib/sims/fit';
import type { Sim } from '@/lib/sims/sim';
import { simName, simUseWords } from '@/lib/sims/words';

/** One of the shopper's SIMs: what runs on it, or that it is free for a new plan. */
export async function SimCard({ sim }: { sim: Sim }) {
  const intl = await getIntl();
  const { t } = intl;
  const why = unfree(sim);
  return (
    <article className="flex h-full flex-col">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h2 className="font-semibold text-lg">{simName(sim, intl)}</h2>
        <SimBadge why={why} />
      </div>
      <p className="mt-2 text-muted">{simUseWords(sim, intl) ?? t('sim.free')}</p>
      {why === null && (
        <a
          href={`/?sim=${encodeURIComponent(sim.id)}`}
          className="button button-plain mt-5 self-start"
        >
          {t('account.useForPlan')}
        </a>
      )}
    </article>
  );
}

async function SimBadge({ why }: { why: ReturnType<typeof unfree> }) {
  const { t } = await getIntl();
  if (why === null) return <Badge tone="good">{t('account.simStatus.free')}</Badge>;
  if (why === 'in-use') return <Badge tone="plain">{t('account.simStatus.inUse')}</Badge>;
  if (why === 'starting') return <Badge tone="warn">{t('account.simStatus.starting')}</Badge>;
  if (why === 'retired') return <Badge tone="plain">{t('account.simStatus.retired')}</Badge>;
  return <Badge tone="plain">{t('account.simStatus.unusable')}</Badge>;
}
