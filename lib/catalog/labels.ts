import { formatBytes, formatSpeed } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import type { Money } from '@/lib/i18n/money';
import { formatMoney, pricePer } from '@/lib/i18n/money';
import type { Translator } from '@/lib/i18n/translator';
import type { Plan, Term } from './types';

type Words = { locale: Locale; t: Translator };

const GIGABYTE = 1_000_000_000;

/** The data allowance: an amount, unlimited, none, or null when Gigs did not say. */
export function dataWords({ data }: Pick<Plan, 'data'>, { t, locale }: Words): string | null {
  if (data === undefined) return null;
  if (data === null) return t('plan.unlimited');
  return data === 0 ? t('plan.noData') : formatBytes(data, locale);
}

/** Calls and texts, each an amount, unlimited or none; null when Gigs said neither. */
export function callWords({ voiceSeconds, messages }: Plan, { t }: Words): string | null {
  if (voiceSeconds === 0 && messages === 0) return t('plan.dataOnly');
  const said = [
    voiceSeconds === null && t('plan.unlimitedMinutes'),
    voiceSeconds === 0 && t('plan.noMinutes'),
    voiceSeconds && t('plan.minutes', { count: Math.max(0.1, Math.round(voiceSeconds / 6) / 10) }),
    messages === null && t('plan.unlimitedMessages'),
    messages === 0 && t('plan.noMessages'),
    messages && t('plan.messages', { count: messages }),
  ].filter(Boolean);
  return said.join(' · ') || null;
}

/** What holds the data back, in one line: full speed up to, top speed, end; null when nothing does. */
export function limitWords({ limits }: Plan, { t, locale }: Words): string | null {
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
export function termWords(term: Term | null, { t }: Words): string | null {
  if (!term) return null;
  const count = term.length;
  if (term.renews)
    return term.unit === 'month' ? t('plan.perMonths', { count }) : t('plan.perDays', { count });
  return term.unit === 'month' ? t('plan.onceMonths', { count }) : t('plan.onceDays', { count });
}

/** A price with what it is for: "€9.99 per month". */
export function priceWords(price: Money, term: Term | null, words: Words): string {
  return [formatMoney(price, words.locale), termWords(term, words)].filter(Boolean).join(' ');
}

/** Whether it goes on by itself, or null when Gigs did not say. */
export function renewalWords(term: Term | null, { t }: Words): string | null {
  if (!term) return null;
  return term.renews ? t('plan.renews') : t('plan.endsByItself');
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
