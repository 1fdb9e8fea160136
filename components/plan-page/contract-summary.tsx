import { PriceNote } from '@/components/site/seller-note';
import { PrintButton } from '@/components/ui/print-button';
import type { SummaryFacts } from '@/lib/brand/summary';
import type { Plan } from '@/lib/catalog/types';
import { formatDate } from '@/lib/i18n/format';
import { getIntl } from '@/lib/i18n/server';
import { summaryParts } from '@/lib/legal/summary';

type Props = { plan: Plan; facts: SummaryFacts };

/** The contract summary in the words and the order of the regulation, to print on one page. */
export async function ContractSummary({ plan, facts }: Props) {
  const intl = await getIntl();
  const { t, locale } = intl;
  return (
    <article className="summary card mx-auto max-w-3xl px-6 py-8 sm:px-10">
      <h1 className="font-bold text-3xl tracking-tight">{t('summary.title')}</h1>
      <p className="break-anywhere mt-1 font-semibold text-xl">{plan.name}</p>
      <p className="mt-3 text-muted text-sm">{t('summary.intro')}</p>
      <p className="mt-1 text-muted text-sm">{formatDate(new Date().toISOString(), locale)}</p>
      {summaryParts(plan, facts, intl).map(({ heading, lines }) => (
        <section key={heading} className="mt-4">
          <h2 className="font-semibold">{t(`summary.${heading}`)}</h2>
          {lines.map((line) => (
            <p key={line} className="break-anywhere">
              {line}
            </p>
          ))}
          {heading === 'price' && <PriceNote />}
        </section>
      ))}
      <div className="no-print mt-8">
        <PrintButton>{t('install.print')}</PrintButton>
      </div>
    </article>
  );
}
