import { Archive, SearchX } from 'lucide-react';
import { Notice } from '@/components/site/notice';
import { PriceNote } from '@/components/site/seller-note';
import { coverageLabel, dataLabel, priceLabel } from '@/lib/catalog/labels';
import type { Plan } from '@/lib/catalog/types';
import { getIntl } from '@/lib/i18n/server';

/** A plan that does not exist or is not public: deliberately the same page. */
export async function PlanMissing() {
  const { t, href } = await getIntl();
  return (
    <Notice icon={SearchX} heading={t('planPage.missingHeading')} text={t('planPage.missingText')}>
      <a href={href('/')} className="button button-primary">
        {t('error.toStore')}
      </a>
    </Notice>
  );
}

type Props = { plan: Plan; alternatives: Plan[] };

/** A plan that is no longer sold, and the nearest ones that are. */
export async function PlanGone({ plan, alternatives }: Props) {
  const intl = await getIntl();
  const { t, href } = intl;
  return (
    <>
      <Notice
        icon={Archive}
        heading={t('planPage.goneHeading', { name: plan.name })}
        text={t('planPage.goneText')}
      >
        <a href={href('/')} className="button button-primary">
          {t('error.toStore')}
        </a>
      </Notice>
      {alternatives.length > 0 && (
        <section className="mx-auto mt-10 max-w-2xl">
          <h2 className="mb-4 font-semibold text-xl">{t('planPage.alternatives')}</h2>
          <PriceNote className="mb-4" />
          <ul className="grid gap-3">
            {alternatives.map((other) => (
              <li key={other.id}>
                <a
                  href={href(other.path)}
                  className="card flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 p-5 hover:border-line-strong"
                >
                  <span className="min-w-0">
                    <span className="break-anywhere block font-semibold text-lg">{other.name}</span>
                    <span className="block text-muted text-sm">
                      {[dataLabel(other, intl), coverageLabel(other, intl)]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </span>
                  <span className="font-semibold">{priceLabel(other.price, other.term, intl)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
