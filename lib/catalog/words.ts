import { formatBytes, formatSpeed } from '@/lib/i18n/data';
import type { Locale } from '@/lib/i18n/locales';
import { formatMoney, pricePer } from '@/lib/i18n/money';
import type { Translator } from '@/lib/i18n/translator';
import type { Money, Plan, Term } from './plan';

type Words = { locale: Locale; t: Translator };

const GIGABYTE = 1_000_000_000;

/** The data allowance: an amount, unlimited, none, or null when Gigs did not say. */
export function dataWords({ data }: Pick<Plan, 'data'>, { t, locale }: Words): string | null {
  if (data === undefined) return null;
  if (data === null) return t('plan.unlimited');
  return data === 0 ? t('plan.noData') : formatBytes(data, locale);
}

/** Calls and texts, each an amount, unlimited or none; what Gigs did not say is left out. */
export function callWords(plan: Plan, { t }: Words): string[] {
  const { voiceSeconds, messages } = plan;
  return [
    voiceSeconds === null ? t('plan.unlimitedMinutes') : false,
    voiceSeconds === 0 ? t('plan.noMinutes') : false,
    voiceSeconds ? t('plan.minutes', { count: Math.floor(voiceSeconds / 60) }) : false,
    messages === null ? t('plan.unlimitedMessages') : false,
    messages === 0 ? t('plan.noMessages') : false,
    messages ? t('plan.messages', { count: messages }) : false,
  ].filter((word): word is string => word !== false);
}

/** How far full speed goes and what comes after, or null when the speed never drops. */
export function throttlingWords({ throttling }: Plan, { t, locale }: Words): string | null {
  if (!throttling) return null;
  return t('plan.throttled', {
    amount: formatBytes(throttling.afterBytes, locale),
    speed: formatSpeed(throttling.bitsPerSecond, locale),
  });
}

/** What the price is for: "per month", "every 30 days", "once, for 7 days". */
export function termWords(term: Term | null, { t }: Words): string | null {
  if (!term) return null;
  const count = term.length;
  if (term.renews)
    return term.unit === 'month' ? t('plan.perMonths', { count }) : t('plan.perDays', { count });
  return term.unit === 'month' ? t('plan.onceMonths', { count }) : t('plan.onceDays', { count });
}

/** The price of a gigabyte, or null where the amount of data is not finite. */
export function unitPriceWords({ price, data }: Plan, { t, locale }: Words): string | null {
  const unit = pricePer(price, (data ?? 0) / GIGABYTE);
  return unit && t('plan.perGigabyte', { price: formatMoney(unit, locale) });
}

/** The commitment, with what it costs in total, or null where there is none. */
export function minimumWords({ price, term }: Plan, { t, locale }: Words): string | null {
  if (!term?.renews || term.minimumPeriods < 2) return null;
  const total: Money = { ...price, amount: price.amount * term.minimumPeriods };
  const months = term.unit === 'month';
  return t(months ? 'plan.minimumMonths' : 'plan.minimum', {
    count: months ? term.minimumPeriods * term.length : term.minimumPeriods,
    total: formatMoney(total, locale),
  });
}

/** Where the plan works. */
export function coverageWords({ coverage }: Plan, { t }: Words): string | null {
  if (!coverage) return null;
  const count = coverage.countries.length;
  return count > 1 ? t('plan.countries', { name: coverage.name, count }) : coverage.name;
}

/** Which kinds of SIM the plan takes. */
export function simTypeWords({ simTypes }: Plan, { t }: Words): string | null {
  if (simTypes.length > 1) return t('plan.either');
  if (simTypes.length === 0) return null;
  return t(simTypes[0] === 'eSIM' ? 'plan.esim' : 'plan.physical');
}

/** What checkout will ask for, or null for nothing beyond payment. */
export function requirementWords({ asksFor }: Plan, { t, locale }: Words): string | null {
  if (asksFor.length === 0) return null;
  const list = new Intl.ListFormat(locale).format(asksFor.map((asked) => t(`plan.${asked}`)));
  return t('plan.asksFor', { list });
}
