import { Field } from '@/components/ui/field';
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
  const said = [isNowhere && 'no-country', unknown.length > 0 && 'unknown-country'];
  return (
    <form action={href('/trip')} className="card grid gap-6 p-5 sm:p-6">
      <fieldset
        className="grid gap-2"
        aria-describedby={said.filter(Boolean).join(' ') || undefined}
      >
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
        {Array.from({ length: free }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they differ in nothing else
          <label key={at}>
            <span className="sr-only">
              {t(countries.length + at > 0 ? 'trip.more' : 'trip.one')}
            </span>
            <select name="to" className="field select">
              <option value="">{t(countries.length + at > 0 ? 'trip.more' : 'trip.one')}</option>
              {named.map(({ place, name }) => (
                <option key={place} value={place}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
        {isNowhere && (
          <p id="no-country" className="text-bad text-sm">
            {t('trip.no-country')}
          </p>
        )}
        {unknown.length > 0 && (
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
          error={problems.includes('days') ? t('trip.daysWrong', { most: MAX_DAYS }) : null}
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
