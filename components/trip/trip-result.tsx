import { PriceNote } from '@/components/site/seller-note';
import { dataLabel, termLabel } from '@/lib/catalog/labels';
import type { Trip, TripAdvice } from '@/lib/catalog/trip';
import { countryNames } from '@/lib/i18n/countries';
import { formatMoney } from '@/lib/i18n/money';
import { getIntl } from '@/lib/i18n/server';
import { fitReasons, misfitReason } from './trip-reasons';

type Props = { trip: Trip; advice: TripAdvice };

/** At most three plans with the arithmetic that led to them, and the nearest that do not fit. */
export async function TripResult({ trip, advice: { fitting, others } }: Props) {
  const intl = await getIntl();
  const { t, locale, href } = intl;
  const places = new Intl.ListFormat(locale).format(countryNames([...trip.countries], locale));
  return (
    <div className="grid gap-8">
      <section aria-labelledby="fitting">
        <h2 id="fitting" className="mb-1 font-semibold text-xl">
          {fitting.length > 0
            ? t('trip.fitting', { count: fitting.length })
            : t('trip.noneHeading')}
        </h2>
        <p className="mb-3 text-muted">{t('trip.asked', { places, days: trip.days })}</p>
        {fitting.length === 0 ? (
          <p>
            {others.length > 0 ? t('trip.none') : t('destinations.goneHeading', { place: places })}
          </p>
        ) : (
          <PriceNote className="mb-3" />
        )}
        <ol className="grid gap-4">
          {fitting.map((one) => (
            <li key={one.plan.id} className="card p-5 sm:p-6">
              <div className="flex items-baseline justify-between gap-x-4">
                <h3 className="break-anywhere min-w-0 font-semibold text-lg">
                  <a href={href(one.plan.path)} className="hover:underline">
                    {one.plan.name}
                  </a>
                </h3>
                <b className="shrink-0 text-lg">
                  {formatMoney({ ...one.plan.price, amount: one.total }, locale)}
                </b>
              </div>
              <p className="text-muted">
                {[
                  dataLabel(one.plan, intl),
                  termLabel(one.plan.term, intl),
                  one.plan.term?.renews && t('plan.renews'),
                  one.plan.startsOnFirstUse && t('plan.startsOnFirstUse'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <ul className="mt-3 grid list-disc gap-1 ps-5">
                {fitReasons(one, trip, intl).map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
              <a
                href={href(`/?plan=${encodeURIComponent(one.plan.id)}`)}
                className="button button-primary mt-4"
              >
                <span>{t('trip.choose')}</span> <span className="sr-only">{one.plan.name}</span>
              </a>
            </li>
          ))}
        </ol>
      </section>
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others" className="mb-3 font-semibold text-xl">
            {t('trip.others')}
          </h2>
          <ul className="grid gap-2">
            {others.map((one) => (
              <li key={one.plan.id}>
                <a
                  href={href(one.plan.path)}
                  className="card block px-4 py-3 hover:border-line-strong"
                >
                  <span className="link break-anywhere">{one.plan.name}</span>{' '}
                  <span className="block text-muted text-sm">{misfitReason(one, trip, intl)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a href={href('/phones')} className="link inline-flex min-h-11 items-center">
          {t('phones.title')}
        </a>
      </p>
    </div>
  );
}
