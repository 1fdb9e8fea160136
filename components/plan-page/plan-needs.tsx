import type { Plan } from '@/lib/catalog/types';
import { countryNames } from '@/lib/i18n/format';
import { getIntl } from '@/lib/i18n/server';
import { PlanFactsSection } from './plan-facts-section';

/** More countries than this are folded away. */
const SHOWN_AT_ONCE = 8;

/** The countries that a plan works in, by name. */
export async function PlanCoverage({ plan }: { plan: Plan }) {
  const { t, locale } = await getIntl();
  if (!plan.coverage) return null;
  const countries = countryNames(plan.coverage.countries, locale);
  const list = (
    <ul className="mt-3 columns-2 gap-6 sm:columns-3">
      {countries.map((country) => (
        <li key={country} className="break-anywhere break-inside-avoid py-0.5">
          {country}
        </li>
      ))}
    </ul>
  );
  const only = countries.length === 1 && countries[0] === plan.coverage.name;
  return (
    <PlanFactsSection heading={t('planPage.coverageHeading')}>
      <p className="mt-3 font-medium">{plan.coverage.name}</p>
      {countries.length > SHOWN_AT_ONCE && (
        <details className="mt-1">
          <summary className="link inline-flex min-h-11 cursor-pointer items-center">
            {t('planPage.allCountries', { count: countries.length })}
          </summary>
          {list}
        </details>
      )}
      {countries.length > 0 && countries.length <= SHOWN_AT_ONCE && !only && list}
    </PlanFactsSection>
  );
}

/** The kinds of SIM that a plan takes, with what each means, and its network. */
export async function PlanSims({ plan }: { plan: Plan }) {
  const { t } = await getIntl();
  const kinds = [
    { type: 'eSIM', name: t('planPage.esim'), meaning: t('planPage.esimMeans') },
    { type: 'pSIM', name: t('planPage.physical'), meaning: t('planPage.physicalMeans') },
  ].filter(({ type }) => plan.simTypes.some((taken) => taken === type));
  return (
    <PlanFactsSection
      heading={t('planPage.simHeading')}
      rows={[[t('planPage.network'), plan.network]]}
    >
      {kinds.map(({ type, name, meaning }) => (
        <p key={type} className="mt-3">
          <span className="block font-medium">{name}</span>
          <span className="block text-muted">{meaning}</span>
        </p>
      ))}
    </PlanFactsSection>
  );
}

/** What checkout asks for, so that it is at hand; absent where it asks for nothing. */
export async function PlanQuestions({ plan }: { plan: Plan }) {
  const { t } = await getIntl();
  if (plan.asksFor.length === 0) return null;
  return (
    <PlanFactsSection heading={t('planPage.asksHeading')}>
      <ul className="mt-3 grid list-disc gap-1 ps-5">
        {plan.asksFor.map((asked) => {
          const what = t(`planPage.asks.${asked}`);
          const verified = plan.verifies.includes(asked);
          return <li key={asked}>{verified ? t('planPage.verified', { what }) : what}</li>;
        })}
      </ul>
      <p className="mt-3 text-muted text-sm">{t('planPage.asksWhen')}</p>
    </PlanFactsSection>
  );
}
