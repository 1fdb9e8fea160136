import { type Destinations, popularDestinations } from '@/lib/catalog/destinations/server';
import { placeName, placePath } from '@/lib/catalog/destinations/slugs';
import { formatMoney } from '@/lib/i18n/money';
import { getIntl } from '@/lib/i18n/server';

const MAX_PLACES = 8;

/** The destinations to offer first, and the ways to all others. */
export async function PopularPlaces({ all }: { all: Destinations }) {
  const { t, locale, href } = await getIntl();
  const kinds = new Set([...all.values()].map(({ kind }) => kind));
  const index = href('/destinations');
  return (
    <nav aria-label={t('destinations.title')} className="popular">
      {popularDestinations(all, MAX_PLACES).map(({ place, from }) => (
        <a key={place} href={href(placePath(place, locale))}>
          {`${placeName(place, locale)} ${t('destinations.from', { price: formatMoney(from, locale) })}`}
        </a>
      ))}
      <a href={`${index}#countries`}>{t('destinations.countries')}</a>
      {kinds.has('region') && <a href={`${index}#regions`}>{t('destinations.regions')}</a>}
      {kinds.has('world') && <a href={`${index}#world`}>{t('destinations.world')}</a>}
    </nav>
  );
}
