import { countryName, countryNames } from '@/lib/i18n/countries';
import { formatBytes, formatSpeed } from '@/lib/i18n/format';
import { formatMoney, type Money } from '@/lib/i18n/money';
import type { Localized } from '@/lib/i18n/translator';
import type { Plan, Term } from './types';
import { unitPrices } from './unit-prices';
import { allowanceMinutes } from './units';

/** The data allowance: an amount, unlimited, none, or null when Gigs did not say. */
export function dataLabel({ data }: Pick<Plan, 'data'>, { t, locale }: Localized): string | null {
  if (data === undefined) return null;
  if (data === null) return t('plan.unlimited');
  return data === 0 ? t('plan.noData') : formatBytes(data, locale);
}

/** The allowance of `dataLabel`, or null where the plan's name says it already. */
export function dataBesideName(plan: Pick<Plan, 'name' | 'data'>, intl: Localized): string | null {
  const label = dataLabel(plan, intl);
  if (label === null) return null;
  const name = squeezed(plan.name);
  const at = name.indexOf(squeezed(label));
  // "1 GB" does not stand in "Europe 11 GB".
  const isNamed = at >= 0 && !/[\d.,]/.test(name[at - 1] ?? '');
  return isNamed ? null : label;
}

/** In small letters without spaces, and with bytes where a French amount has octets. */
function squeezed(text: string): string {
  return text
    .toLowerCase()
    .replace(/(\d\s*[kmgt])o\b/gu, '$1b')
    .replace(/\s/gu, '');
}

/** Calls and texts, each an amount, unlimited or none; null when Gigs said neither. */
export function callsLabel({ voiceSeconds, messages }: Plan, { t }: Localized): string | null {
  if (voiceSeconds === 0 && messages === 0) return t('plan.dataOnly');
  const said = [
    voiceSeconds === null && t('plan.unlimitedMinutes'),
    voiceSeconds === 0 && t('plan.noMinutes'),
    voiceSeconds && t('plan.minutes', { count: allowanceMinutes(voiceSeconds) }),
    messages === null && t('plan.unlimitedMessages'),
    messages === 0 && t('plan.noMessages'),
    messages && t('plan.messages', { count: messages }),
  ].filter(Boolean);
  return said.join(' · ') || null;
}

/** The limits on data in one line: throttling, top speed, cap; null when there are none. */
export function limitsLabel({ limits }: Plan, { t, locale }: Localized): string | null {
  const { bytes, bitsPerSecond, throttling } = limits;
  const said: string[] = [];
  if (throttling) {
    const amount = formatBytes(throttling.afterBytes, locale);
    said.push(
      throttling.bitsPerSecond === null
        ? t('plan.slowed', { amount })
        : t('plan.throttled', { amount, speed: formatSpeed(throttling.bitsPerSecond, locale) }),
    );
  }
  if (bitsPerSecond !== null) {
    said.push(t('plan.topSpeed', { speed: formatSpeed(bitsPerSecond, locale) }));
  }
  if (bytes !== null) said.push(t('plan.atMost', { amount: formatBytes(bytes, locale) }));
  return said.join(' · ') || null;
}

/** What the price is for: "per month", "every 30 days", "for 7 days". */
export function termLabel(term: Term | null, { t }: Localized): string | null {
  if (!term) return null;
  const count = term.length;
  if (term.renews)
    return term.unit === 'month' ? t('plan.perMonths', { count }) : t('plan.perDays', { count });
  return term.unit === 'month' ? t('plan.onceMonths', { count }) : t('plan.onceDays', { count });
}

/** A price with what it is for: "€9.99 per month". */
export function priceLabel(price: Money, term: Term | null, intl: Localized): string {
  return [formatMoney(price, intl.locale), termLabel(term, intl)].filter(Boolean).join(' ');
}

/** Whether the plan renews by itself, or null when Gigs did not say. */
export function renewalLabel(term: Term | null, { t }: Localized): string | null {
  if (!term) return null;
  return term.renews ? t('plan.renews') : t('plan.endsByItself');
}

/** How long a plan is for, and how long it binds where it renews: labels with their values. */
export function spanRows(term: Term | null, { t }: Localized): [string, string][] {
  if (!term) return [];
  const { unit, length, renews, minimumPeriods } = term;
  const span = (periods: number) =>
    t(unit === 'month' ? 'planPage.months' : 'planPage.days', { count: length * periods });
  if (!renews) return [[t('planPage.validFor'), span(1)]];
  const minimum = minimumPeriods > 1 ? span(minimumPeriods) : t('planPage.noMinimumTerm');
  return [
    [t('planPage.period'), span(1)],
    [t('planPage.minimumTerm'), minimum],
  ];
}

/** The price of a gigabyte, or null where the amount of data is not finite. */
export function unitPriceLabel(plan: Plan, { t, locale }: Localized): string | null {
  const { perGigabyte } = unitPrices(plan);
  return perGigabyte && t('plan.perGigabyte', { price: formatMoney(perGigabyte, locale) });
}

/** The commitment, with what it costs in total, or null where there is none. */
export function minimumLabel(plan: Plan, { t, locale }: Localized): string | null {
  const { term } = plan;
  if (!term?.renews || term.minimumPeriods < 2) return null;
  const months = term.unit === 'month';
  return t(months ? 'plan.minimumMonths' : 'plan.minimum', {
    count: months ? term.minimumPeriods * term.length : term.minimumPeriods,
    total: formatMoney(unitPrices(plan).minimumTotal, locale),
  });
}

/** More countries than this are counted where the coverage has no name. */
const NAMED_AT_ONCE = 3;

/** Where the plan works. */
export function coverageLabel({ coverage }: Plan, { t, locale }: Localized): string | null {
  if (!coverage) return null;
  const { countries } = coverage;
  const count = countries.length;
  const name = coverageName(coverage, locale);
  if (name) return count > 1 ? t('plan.countries', { name, count }) : name;
  if (count > NAMED_AT_ONCE) return t('destinations.coversCountries', { count });
  return new Intl.ListFormat(locale, { type: 'unit' }).format(countryNames(countries, locale));
}

/**
 * The name of a coverage: a single country's is in the language of the page. Empty for several
 * countries that Gigs gave no name.
 */
export function coverageName(
  { name, countries }: NonNullable<Plan['coverage']>,
  locale: string,
): string {
  const [only, ...others] = countries;
  if (only === undefined || others.length > 0) return name;
  const known = countryName(only, locale);
  return known === only ? name || only : known;
}

/** The seller's badge in words. */
export function badgeLabel({ badge }: Plan, { t }: Localized): string | null {
  return badge && t(`plan.badges.${badge}`);
}

/** The networks by name, and whether they have 5G and allow a hotspot; null when nobody said. */
export function networksLabel(plan: Plan, { t, locale }: Localized): string | null {
  const { networks, has5g, hotspot } = plan;
  const said = [
    networks.length > 0 && new Intl.ListFormat(locale, { type: 'unit' }).format(networks),
    has5g !== null && (has5g ? '5G' : t('plan.no5g')),
    hotspot !== null && t(hotspot ? 'plan.hotspot' : 'plan.noHotspot'),
  ].filter(Boolean);
  return said.join(' · ') || null;
}

/** Which kinds of SIM the plan takes. */
export function simTypesLabel({ simTypes }: Plan, { t }: Localized): string | null {
  if (simTypes.length > 1) return t('plan.either');
  if (simTypes.length === 0) return null;
  return t(simTypes[0] === 'eSIM' ? 'plan.esim' : 'plan.physical');
}

/** What checkout will ask for, or null for nothing beyond payment. */
export function requirementsLabel({ asksFor }: Plan, { t, locale }: Localized): string | null {
  if (asksFor.length === 0) return null;
  const list = new Intl.ListFormat(locale).format(asksFor.map((asked) => t(`plan.${asked}`)));
  return t('plan.asksFor', { list });
}

/** A plan in one line: data and its limits, calls, coverage, price, commitment. */
export function planSummary(plan: Plan, intl: Localized): string {
  return [
    dataLabel(plan, intl),
    limitsLabel(plan, intl),
    callsLabel(plan, intl),
    coverageLabel(plan, intl),
    priceLabel(plan.price, plan.term, intl),
    minimumLabel(plan, intl),
  ]
    .filter(Boolean)
    .join(' · ');
}
