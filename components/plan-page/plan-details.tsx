import { PriceNote } from '@/components/site/seller-note';
import { Details } from '@/components/ui/details';
import {
  coverageName,
  networksLabel,
  priceLabel,
  renewalLabel,
  spanRows,
} from '@/lib/catalog/labels';
import type { Allowance, Plan } from '@/lib/catalog/types';
import { unitPrices } from '@/lib/catalog/unit-prices';
import { allowanceMinutes } from '@/lib/catalog/units';
import { countryNames } from '@/lib/i18n/countries';
import { formatBytes, formatSpeed } from '@/lib/i18n/format';
import { formatMoney, type Money } from '@/lib/i18n/money';
import { getIntl } from '@/lib/i18n/server';
import type { Translator } from '@/lib/i18n/translator';

/** Data, calls and texts of a plan; an unknown allowance is left out. */
export async function PlanAllowances({ plan }: { plan: Plan }) {
  const { t, locale } = await getIntl();
  const say = (allowance: Allowance, amount: (count: number) => string) => {
    if (allowance === undefined) return null;
    if (allowance === null) return t('plan.unlimited');
    return allowance === 0 ? t('planPage.none') : amount(allowance);
  };
  return (
    <DetailsSection
      heading={t('planPage.included')}
      rows={[
        [t('planPage.data'), say(plan.data, (bytes) => formatBytes(bytes, locale))],
        [
          t('planPage.calls'),
          say(plan.voiceSeconds, (seconds) =>
            t('plan.minutes', { count: allowanceMinutes(seconds) }),
          ),
        ],
        [t('planPage.texts'), say(plan.messages, (count) => t('plan.messages', { count }))],
      ]}
    />
  );
}

/** The limits of the data; absent where there are none. */
export async function PlanLimits({ plan }: { plan: Plan }) {
  const { t, locale } = await getIntl();
  const { bytes, bitsPerSecond, throttling } = plan.limits;
  const limited = bytes !== null || bitsPerSecond !== null || throttling !== null;
  const unlimited = plan.data === null;
  if (!limited && !unlimited) return null;
  const fullSpeed = throttling && { amount: formatBytes(throttling.afterBytes, locale) };
  const slower = throttling?.bitsPerSecond;
  return (
    <DetailsSection
      heading={unlimited ? t('planPage.unlimitedHeading') : t('planPage.limitsHeading')}
      rows={[
        [
          t('planPage.fullSpeed'),
          fullSpeed &&
            (plan.term?.renews
              ? t('planPage.fullSpeedFirstOfPeriod', fullSpeed)
              : t('planPage.fullSpeedFirst', fullSpeed)),
        ],
        [
          t('planPage.slowerSpeed'),
          throttling &&
            (typeof slower === 'number'
              ? formatSpeed(slower, locale)
              : t('planPage.slowerUnknown')),
        ],
        [
          t('planPage.topSpeed'),
          bitsPerSecond === null ? null : formatSpeed(bitsPerSecond, locale),
        ],
        [t('planPage.end'), bytes === null ? null : formatBytes(bytes, locale)],
      ]}
    >
      {!limited && <p className="mt-3">{t('planPage.noLimits')}</p>}
    </DetailsSection>
  );
}

/** The price, per unit and over the minimum term. */
export async function PlanPrices({ plan }: { plan: Plan }) {
  const intl = await getIntl();
  const { t, locale } = intl;
  const { perGigabyte, perDay, per30Days, minimumTotal } = unitPrices(plan);
  const say = (price: Money | null) => price && formatMoney(price, locale);
  return (
    <DetailsSection
      heading={t('planPage.priceHeading')}
      rows={[
        [t('planPage.price'), priceLabel(plan.price, plan.term, intl)],
        [t('planPage.perGigabyte'), say(perGigabyte)],
        [t('planPage.perDay'), say(perDay)],
        [t('planPage.per30Days'), say(per30Days)],
        // Otherwise it is the price.
        [
          t('planPage.minimumTotal'),
          plan.term?.renews && plan.term.minimumPeriods > 1 ? say(minimumTotal) : null,
        ],
      ]}
    >
      {plan.term?.unit === 'month' && (
        <p className="mt-3 text-muted text-sm">{t('planPage.monthNote')}</p>
      )}
      <PriceNote className="mt-3" />
    </DetailsSection>
  );
}

/** Length, renewal and start of the plan. */
export async function PlanTerm({ plan }: { plan: Plan }) {
  const intl = await getIntl();
  const { t } = intl;
  const { term, firstPeriod } = plan;
  return (
    <DetailsSection
      heading={t('planPage.termHeading')}
      rows={[
        [t('planPage.renewal'), renewalLabel(term, intl)],
        ...spanRows(term, intl),
        [t('planPage.starts'), startLabel(plan, t)],
        [
          t('planPage.firstPeriod'),
          firstPeriod &&
            t(firstPeriod === 'creation' ? 'planPage.fromCreation' : 'planPage.fromActivation'),
        ],
      ]}
    />
  );
}

function startLabel(plan: Plan, t: Translator): string | null {
  if (plan.startsOnFirstUse) return t('planPage.startsOnFirstUse');
  return plan.startsOnOrder ? t('planPage.startsOnOrder') : null;
}

/** More countries than this are collapsed. */
const SHOWN_AT_ONCE = 8;

/** The countries of the plan. */
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
  const name = coverageName(plan.coverage, locale);
  const only = countries.length === 1 && countries[0] === name;
  return (
    <DetailsSection heading={t('planPage.coverageHeading')}>
      {name && <p className="mt-3 font-medium">{name}</p>}
      {countries.length > SHOWN_AT_ONCE && (
        <details className="mt-1">
          <summary className="link inline-flex min-h-11 cursor-pointer items-center">
            {t('planPage.allCountries', { count: countries.length })}
          </summary>
          {list}
        </details>
      )}
      {countries.length > 0 && countries.length <= SHOWN_AT_ONCE && !only && list}
    </DetailsSection>
  );
}

/** The SIM types of the plan, explained, and its network. */
export async function PlanSims({ plan }: { plan: Plan }) {
  const intl = await getIntl();
  const { t, href } = intl;
  const kinds = [
    { type: 'eSIM', name: t('planPage.esim'), meaning: t('planPage.esimMeans') },
    { type: 'pSIM', name: t('planPage.physical'), meaning: t('planPage.physicalMeans') },
  ].filter(({ type }) => plan.simTypes.some((taken) => taken === type));
  return (
    <DetailsSection
      heading={t('planPage.simHeading')}
      rows={[[t('planPage.network'), networksLabel(plan, intl)]]}
    >
      {kinds.map(({ type, name, meaning }) => (
        <p key={type} className="mt-3">
          <span className="block font-medium">{name}</span>
          <span className="block text-muted">{meaning}</span>
        </p>
      ))}
      {plan.simTypes.length > 0 && !plan.hidden && (
        <a
          href={href(`/phones?plan=${encodeURIComponent(plan.id)}`)}
          className="link inline-flex min-h-11 items-center"
        >
          {t('phones.title')}
        </a>
      )}
    </DetailsSection>
  );
}

/** The documents that checkout asks for; absent where it asks for none. */
export async function PlanQuestions({ plan }: { plan: Plan }) {
  const { t } = await getIntl();
  if (plan.asksFor.length === 0) return null;
  return (
    <DetailsSection heading={t('planPage.asksHeading')}>
      <ul className="mt-3 grid list-disc gap-1 ps-5">
        {plan.asksFor.map((asked) => {
          const what = t(`planPage.asks.${asked}`);
          const verified = plan.verifies.includes(asked);
          return <li key={asked}>{verified ? t('planPage.verified', { what }) : what}</li>;
        })}
      </ul>
      <p className="mt-3 text-muted text-sm">{t('planPage.asksWhen')}</p>
    </DetailsSection>
  );
}

type Props = {
  heading: string;
  /** Labels and values; null for what is unknown. */
  rows?: (readonly [label: string, value: string | null])[];
  children?: React.ReactNode;
};

/** One section of the plan page; absent where nothing is known. */
export function DetailsSection({ heading, rows = [], children }: Props) {
  if (!rows.some(([, value]) => value) && !children) return null;
  return (
    <section className="card p-5 sm:p-6">
      <h2 className="font-semibold text-xl">{heading}</h2>
      <Details rows={rows} />
      {children}
    </section>
  );
}
