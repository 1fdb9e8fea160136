import { Badge } from '@/components/ui/badge';
import { Details } from '@/components/ui/details';
import { dataWords, priceWords } from '@/lib/catalog/words';
import { formatDate } from '@/lib/i18n/dates';
import { getIntl } from '@/lib/i18n/server';
import { simName } from '@/lib/sims/words';
import type { Subscription } from '@/lib/subscriptions/subscription';

const tones = {
  active: 'good',
  pending: 'warn',
  initiated: 'warn',
  cancelled: 'warn',
  restricted: 'bad',
  ended: 'plain',
  unknown: 'plain',
} as const;

/** One of the shopper's plans: its state in words, what it costs, what it runs on. */
export async function SubscriptionCard({ subscription }: { subscription: Subscription }) {
  const intl = await getIntl();
  const { t, locale } = intl;
  const { plan, price, sim, phoneNumber } = subscription;
  const cancelled = subscription.status === 'active' && subscription.cancelledAt !== null;
  const status = cancelled ? 'cancelled' : subscription.status;
  const data = dataWords(plan, intl);
  const date = dateOf(subscription);
  return (
    <article>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h2 className="break-anywhere font-semibold text-lg">{plan.name}</h2>
        <Badge tone={tones[status]}>{t(`account.status.${status}`)}</Badge>
      </div>
      {data && !plan.name.includes(data) && (
        <p className="mt-1 font-bold text-2xl tracking-tight">{data}</p>
      )}
      {status === 'pending' && <p className="mt-1">{t('account.settingUp')}</p>}
      {date && (
        <p className="mt-1 text-muted text-sm">
          {t(`account.${date.key}`, { date: formatDate(date.moment, locale) })}
        </p>
      )}
      <Details
        rows={[
          ...(price ? [[t('account.price'), priceWords(price, plan.term, intl)] as const] : []),
          ...(sim ? [[t('account.sim'), simName(sim, intl)] as const] : []),
          ...(phoneNumber ? [[t('account.number'), phoneNumber] as const] : []),
        ]}
      />
    </article>
  );
}

function dateOf({ status, cancelledAt, endsAt, period, plan, createdAt }: Subscription) {
  if (status === 'ended') return endsAt ? ({ key: 'endedOn', moment: endsAt } as const) : null;
  if (status === 'pending' || status === 'initiated') {
    return { key: 'orderedOn', moment: createdAt } as const;
  }
  if (endsAt && (cancelledAt || !plan.term?.renews))
    return { key: 'runsUntil', moment: endsAt } as const;
  if (!period) return null;
  return { key: plan.term?.renews ? 'renews' : 'runsUntil', moment: period.end } as const;
}
