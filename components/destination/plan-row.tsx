import type { Reach } from '@/lib/catalog/destinations/destinations';
import { countryCount } from '@/lib/catalog/destinations/destinations';
import { callsLabel, dataLabel, termLabel } from '@/lib/catalog/labels';
import type { Plan } from '@/lib/catalog/types';
import { unitPrices } from '@/lib/catalog/unit-prices';
import { formatMoney } from '@/lib/i18n/money';
import { getIntl } from '@/lib/i18n/server';

type Props = {
  plan: Plan;
  /** What kind of place the page is about. */
  kind: Reach;
};

/** A plan in one line that leads to its page: amount, days, price, price of a day. */
export async function PlanRow({ plan, kind }: Props) {
  const intl = await getIntl();
  const { t, locale, href } = intl;
  const { perDay } = unitPrices(plan);
  const amount = dataLabel(plan, intl);
  const count = countryCount(plan);
  const covers =
    kind === 'country'
      ? count > 1 && t('destinations.alsoCovers', { count: count - 1 })
      : t('destinations.coversCountries', { count });
  const more = [
    amount && plan.name,
    callsLabel(plan, intl),
    covers,
    plan.startsOnFirstUse && t('plan.startsOnFirstUse'),
  ];
  return (
    <li>
      <a
        href={href(plan.path)}
        className="card flex items-baseline justify-between gap-x-4 px-4 py-3 hover:border-line-strong"
      >
        <span className="min-w-0">
          <span className="break-anywhere block font-semibold text-lg">
            {[amount ?? plan.name, termLabel(plan.term, intl)].filter(Boolean).join(' · ')}
          </span>
          <span className="break-anywhere block text-muted text-sm">
            {more.filter(Boolean).join(' · ')}
          </span>
        </span>
        <span className="shrink-0 text-end">
          <b className="block text-lg">{formatMoney(plan.price, locale)}</b>
          {perDay && (
            <span className="block text-muted text-sm">
              {t('destinations.perDay', { price: formatMoney(perDay, locale) })}
            </span>
          )}
        </span>
      </a>
    </li>
  );
}
