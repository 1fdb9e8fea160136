import { Fragment } from 'react';
import { Field } from '@/components/ui/field';
import { ProblemSummary } from '@/components/ui/problem-summary';
import type { Destinations } from '@/lib/catalog/destinations/server';
import { placeName } from '@/lib/catalog/destinations/slugs';
import { MAX_DAYS, type TripQuery, type TripUse } from '@/lib/catalog/trip-query';
import { BYTES_PER_GB } from '@/lib/catalog/units';
import { formatBytes } from '@/lib/i18n/format';
import { getIntl } from '@/lib/i18n/server';

type Props = { asked: TripQuery; all: Destinations; use: TripUse };

/** How many countries can be added at once. */
const FREE_FIELDS = 3;

/** The questions. A form that only reads, so that the address is the trip. */
export async function TripForm({ asked, all, use }: Props) {
  const { t, locale, href } = await getIntl();
  const { countries, unknown, days, gigabytesPerDay, problems } = asked;
  const { compare } = new Intl.Collator(locale);
  const named = [...all.values()]
    .filter(({ kind, place }) => kind === 'country' && !countries.includes(place))
    .map(({ place }) => ({ place, name: placeName(place, locale) }))
    .toSorted((a, b) => compare(a.name, b.name));
  const free = Math.max(1, FREE_FIELDS - countries.length);
  const perDay = (amount: number) =>
    t('trip.perDay', { amount: formatBytes(amount * BYTES_PER_GB, locale) });
  const amounts = [
    ...(['light', 'usual', 'heavy'] as const).map((name, at) => ({
      amount: use[at] ?? 1,
      label: t('trip.level', { level: t(`trip.${name}`), amount: perDay(use[at] ?? 1) }),
    })),
    ...(use.includes(gigabytesPerDay)
      ? []
      : [{ amount: gigabytesPerDay, label: perDay(gigabytesPerDay) }]),
  ];
  const isNowhere = problems.includes('no-country');
  const daysWrong = problems.includes('days') ? t('trip.daysWrong', { most: MAX_DAYS }) : null;
  const problem = isNowhere ? t('trip.no-country') : daysWrong;
  const isUnknown = unknown.length > 0;
  return (
    <form action={href('/trip')} className="card grid gap-6 p-5 sm:p-6">
      {problem && (
        <ProblemSummary
          heading={problem}
          text={null}
          field={
            isNowhere
              ? { href: '#to', label: t('trip.one') }
              : { href: '#days', label: t('trip.days') }
          }
        />
      )}
      <fieldset className="grid gap-2" aria-describedby={isUnknown ? 'unknown-country' : undefined}>
        <legend className="mb-3 font-semibold">{t('destinations.heading')}</legend>
        {countries.length > 0 && (
          <div className="flex flex-wrap gap-2">
            {countries.map((place) => (
              <label key={place} className="chip chip-check">
                <input type="checkbox" name="to" value={place} defaultChecked />
                <span>{placeName(place, locale)}</span>
              </label>
            ))}
          </div>
        )}
        {Array.from({ length: free }, (_, at) => {
          const label = t(countries.length + at > 0 ? 'trip.more' : 'trip.one');
          const isWrong = isNowhere && at === 0;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: they differ in nothing else
            <Fragment key={at}>
              <label>
                <span className="sr-only">{label}</span>
                <select
                  {...(at === 0 && { id: 'to' })}
                  {...(isWrong && { 'aria-invalid': true, 'aria-describedby': 'no-country' })}
                  name="to"
                  className="field select"
                >
                  <option value="">{label}</option>
                  {named.map(({ place, name }) => (
                    <option key={place} value={place}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
              {isWrong && (
                <p id="no-country" className="text-bad text-sm">
                  {t('trip.no-country')}
                </p>
              )}
            </Fragment>
          );
        })}
        {isUnknown && (
          <p id="unknown-country" className="break-anywhere text-bad text-sm">
            {t('trip.unknown', { list: new Intl.ListFormat(locale).format(unknown) })}
          </p>
        )}
      </fieldset>
      <div className="grid gap-2">
        <Field
          id="days"
          label={t('trip.days')}
          labelClassName="font-semibold"
          className="text-lg"
          inputMode="numeric"
          maxLength={8}
          defaultValue={days || '7'}
          error={daysWrong}
        />
      </div>
      <fieldset className="grid gap-2">
        <legend className="mb-3 font-semibold">{t('trip.use')}</legend>
        {amounts.map(({ amount, label }) => (
          <label key={amount} className="flex min-h-11 cursor-pointer items-center gap-3">
            <input
              type="radio"
              name="gb"
              value={amount}
              defaultChecked={amount === gigabytesPerDay}
              className="size-5 accent-accent"
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <button type="submit" className="button button-primary">
        {t('trip.show')}
      </button>
    </form>
  );
}
