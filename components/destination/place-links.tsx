import type { Destination } from '@/lib/catalog/destinations/destinations';
import { placeName, placePath } from '@/lib/catalog/destinations/slugs';
import { formatMoney } from '@/lib/i18n/money';
import { getIntl } from '@/lib/i18n/server';

type Props = {
  places: Destination[];
  /** Ordered by name; otherwise they stay in the order given. */
  sorted?: boolean;
};

/** Links to destinations, each with its lowest price. */
export async function PlaceLinks({ places, sorted = false }: Props) {
  const { t, locale, href } = await getIntl();
  const { compare } = new Intl.Collator(locale);
  const named = places.map((one) => ({ ...one, name: placeName(one.place, locale) }));
  const shown = sorted ? named.toSorted((a, b) => compare(a.name, b.name)) : named;
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {shown.map(({ place, kind, name, from }) => (
        <li key={place} className="border-line border-b">
          <a
            href={href(placePath(place, locale))}
            className="flex min-h-11 items-center justify-between gap-4 hover:underline"
          >
            <span className="min-w-0">{kind === 'world' ? t('destinations.world') : name}</span>
            <span className="shrink-0 text-muted text-sm">
              {t('destinations.from', { price: formatMoney(from, locale) })}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
