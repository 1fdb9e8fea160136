import { priceLabel, renewalLabel } from '@/lib/catalog/labels';
import type { Plan, Term } from '@/lib/catalog/types';
import { unitPrices } from '@/lib/catalog/unit-prices';
import { formatMoney, type Money } from '@/lib/i18n/money';
import { getIntl } from '@/lib/i18n/server';
import type { Translator } from '@/lib/i18n/translator';
import { PlanFactsSection } from './plan-facts-section';

/** The price now, in units that compare, and over the whole minimum term. */
export async function PlanPrices({ plan }: { plan: Plan }) {
  const intl = await getIntl();
  const { t, locale } = intl;
  const { perGigabyte, perDay, per30Days, minimumTotal } = unitPrices(plan);
  const say = (price: Money | null) => price && formatMoney(price, locale);
  return (
    <PlanFactsSection
      heading={t('planPage.priceHeading')}
      rows={[
        [t('planPage.price'), priceLabel(plan.price, plan.term, intl)],
        [t('planPage.perGigabyte'), say(perGigabyte)],
        [t('planPage.perDay'), say(perDay)],
        [t('planPage.per30Days'), say(per30Days)],
        [
          plan.term?.renews ? t('planPage.minimumTotal') : t('planPage.total'),
          plan.term && say(minimumTotal),
        ],
      ]}
    >
      {plan.term?.unit === 'month' && (
        <p className="mt-3 text-muted text-sm">{t('planPage.monthNote')}</p>
      )}
    </PlanFactsSection>
  );
}

/** How long a plan runs, whether it goes on by itself, and when it starts. */
export async function PlanTerm({ plan }: { plan: Plan }) {
  const intl = await getIntl();
  const { t } = intl;
  const { term, firstPeriod } = plan;
  return (
    <PlanFactsSection
      heading={t('planPage.termHeading')}
      rows={[
        [t('planPage.renewal'), renewalLabel(term, intl)],
        [
          term?.renews ? t('planPage.period') : t('planPage.validFor'),
          term && spanWords(term, 1, t),
        ],
        [t('planPage.minimumTerm'), minimumTermWords(term, t)],
        [t('planPage.starts'), startWords(plan, t)],
        [
          t('planPage.firstPeriod'),
          firstPeriod &&
            t(firstPeriod === 'creation' ? 'planPage.fromCreation' : 'planPage.fromActivation'),
        ],
      ]}
    />
  );
}

function spanWords({ unit, length }: Term, periods: number, t: Translator): string {
  return t(unit === 'month' ? 'planPage.months' : 'planPage.days', { count: length * periods });
}

function minimumTermWords(term: Term | null, t: Translator): string | null {
  if (!term?.renews) return null;
  return term.minimumPeriods > 1
    ? spanWords(term, term.minimumPeriods, t)
    : t('planPage.noMinimumTerm');
}

function startWords(plan: Plan, t: Translator): string | null {
  if (plan.startsOnFirstUse) return t('planPage.startsOnFirstUse');
  return plan.startsOnOrder ? t('planPage.startsOnOrder') : null;
}
