import { Scale } from 'lucide-react';
import { DownPage } from '@/components/site/down-page';
import { Notice } from '@/components/site/notice';
import { PriceNote } from '@/components/site/seller-note';
import { Shell } from '@/components/site/shell';
import { CompareTable } from '@/components/store/compare/compare-table';
import { comparePath, MAX_COMPARED, readComparison } from '@/lib/catalog/compare';
import { outageOf } from '@/lib/catalog/outage';
import { listPlans } from '@/lib/catalog/server';
import { besidePlan, choicePath, readChoice } from '@/lib/checkout/choice';
import { getIntl } from '@/lib/i18n/server';
import { unlistedPage } from '@/lib/seo/metadata';
import { currentShopper } from '@/lib/shopper/server';

export const generateMetadata = unlistedPage('compare.heading');

/** Up to four plans side by side, as the address names them. */
export default async function ComparePage({ searchParams }: PageProps<'/[locale]/compare'>) {
  const [{ t, href, locale }, query, shopper] = await Promise.all([
    getIntl(),
    searchParams,
    currentShopper(),
  ]);
  const choice = { ...readChoice(query), plan: null };
  const store = href(choicePath(choice));
  const onSale = await listPlans(locale);
  const asked = [query.plans ?? []].flat().join(',');
  if (!onSale.ok) {
    return (
      <DownPage
        shopper={shopper}
        subject="store"
        retry={comparePath(href('/compare'), [asked], besidePlan(choice))}
        outage={outageOf(onSale.error)}
      />
    );
  }

  const { plans, gone, tooMany } = readComparison(asked, onSale.value);
  if (plans.length === 0) {
    const text = gone > 0 ? t('compare.emptyGone') : t('compare.emptyText');
    return (
      <Shell shopper={shopper}>
        <Notice icon={Scale} heading={t('compare.emptyHeading')} text={text}>
          <a href={store} className="button button-primary">
            {t('compare.back')}
          </a>
        </Notice>
      </Shell>
    );
  }
  return (
    <Shell shopper={shopper}>
      <h1 className="font-bold text-3xl tracking-tight sm:text-5xl">{t('compare.heading')}</h1>
      <p className="mt-4 mb-8 max-w-2xl text-lg text-muted">
        {plans.length > 1 ? t('compare.lead') : t('compare.one')}
      </p>
      {gone > 0 && <Remark>{t('compare.gone', { count: gone })}</Remark>}
      {tooMany && <Remark>{t('compare.tooMany')}</Remark>}
      <PriceNote className="mb-4" />
      <CompareTable plans={plans} choice={choice} />
      {plans.length < MAX_COMPARED && (
        <a href={store} className="button button-plain mt-8">
          {t('compare.add')}
        </a>
      )}
    </Shell>
  );
}

function Remark({ children }: { children: React.ReactNode }) {
  return <p className="mb-6 rounded-xl bg-warn-soft px-4 py-3 text-sm text-warn">{children}</p>;
}
