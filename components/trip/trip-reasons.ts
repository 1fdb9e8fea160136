import { limitsLabel } from '@/lib/catalog/labels';
import {
  daysOf,
  daysOfData,
  fullSpeedOf,
  type Trip,
  type TripOther,
  type TripPlan,
} from '@/lib/catalog/trip';
import type { Plan } from '@/lib/catalog/types';
import { BYTES_PER_GB } from '@/lib/catalog/units';
import { countryNames } from '@/lib/i18n/countries';
import { formatBytes } from '@/lib/i18n/format';
import { formatMoney, pricePer } from '@/lib/i18n/money';
import type { Localized } from '@/lib/i18n/translator';

/** Why a plan fits: coverage, data, time and price, each with its arithmetic. */
export function fitReasons(one: TripPlan, trip: Trip, intl: Localized): string[] {
  const { t, locale } = intl;
  const { plan, periods, total, bytesPerDay } = one;
  const span = plan.term ? daysOf(plan.term, periods) : trip.days;
  const say = (amount: number) => formatMoney({ ...plan.price, amount }, locale);
  const perDay = pricePer({ ...plan.price, amount: total }, trip.days);
  const price = { periods, price: say(plan.price.amount), total: say(total) };
  return [
    t('trip.covers', { list: listed(trip.countries, locale) }),
    bytesPerDay === null
      ? unlimitedReason(one, intl)
      : t('trip.data', {
          amount: formatBytes(fullSpeedOf(plan) ?? 0, locale),
          days: plan.term ? daysOfData(plan.term, trip.days) : trip.days,
          perDay: dailyLabel(bytesPerDay, intl),
          wanted: formatBytes(trip.gigabytesPerDay * BYTES_PER_GB, locale),
        }),
    periods === 1
      ? t('trip.lasts', { span, days: trip.days })
      : t('trip.periods', { span, days: trip.days, periods }),
    monthNote(plan, t),
    periods === 1 ? t('trip.once', price) : t('trip.total', price),
    perDay ? t('trip.pricePerDay', { price: formatMoney(perDay, locale) }) : '',
  ].filter(Boolean);
}

/** Data that is unlimited at full speed has no limit but a top speed. */
function unlimitedReason({ plan }: TripPlan, intl: Localized): string {
  const topSpeed = limitsLabel(plan, intl);
  return topSpeed ? `${intl.t('catalogue.unlimited')} · ${topSpeed}` : intl.t('trip.unlimited');
}

/** Why a plan does not fit. */
export function misfitReason(
  { plan, misfit, missing, bytesPerDay = 0 }: TripOther,
  trip: Trip,
  intl: Localized,
): string {
  const { t, locale } = intl;
  switch (misfit) {
    case 'coverage':
      return t('trip.misfit.coverage', { list: listed(missing, locale) });
    case 'days':
      return [
        t('trip.misfit.days', { span: plan.term ? daysOf(plan.term) : 0, days: trip.days }),
        monthNote(plan, t),
      ]
        .filter(Boolean)
        .join(' ');
    case 'data':
      return t('trip.misfit.data', {
        perDay: dailyLabel(bytesPerDay, intl),
        wanted: formatBytes(trip.gigabytesPerDay * BYTES_PER_GB, locale),
      });
    case 'unknown':
      return t('trip.misfit.unknown');
  }
}

/** How the days of a plan by months were counted; empty for any other. */
function monthNote({ term }: Plan, t: Localized['t']): string {
  return term?.unit === 'month' ? t('trip.month') : '';
}

/** With two digits, rounded down: beside what was asked for, never more than there is. */
function dailyLabel(bytesPerDay: number, { t, locale }: Localized): string {
  const digit = 10 ** Math.max(0, Math.floor(Math.log10(bytesPerDay)) - 1);
  const rounded = Math.floor(bytesPerDay / digit) * digit;
  const amount = formatBytes(rounded, locale);
  return rounded === bytesPerDay ? amount : t('trip.about', { amount });
}

function listed(codes: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale).format(countryNames([...codes], locale));
}
