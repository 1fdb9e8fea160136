import { MapPinOff, SearchX } from 'lucide-react';
import { Notice } from '@/components/site/notice';
import { PriceNote } from '@/components/site/seller-note';
import type { Destination } from '@/lib/catalog/destinations/destinations';
import { type Place, placeName } from '@/lib/catalog/destinations/slugs';
import { getIntl } from '@/lib/i18n/server';
import { PlaceLinks } from './place-links';

type Props = {
  /** A place that no plan covers; otherwise the name in the address is none. */
  place?: Place;
  /** The covered countries of a region that no plan is for as a whole. */
  inside?: Destination[];
  near: Destination[];
};

/** No page about a destination, and where to go instead. */
export async function DestinationMissing({ place, inside = [], near }: Props) {
  const { t, href, locale } = await getIntl();
  const isRegion = inside.length > 0;
  const places = isRegion ? inside : near;
  const isAlone = places.length === 0;
  const words = place
    ? {
        icon: MapPinOff,
        heading: t('destinations.goneHeading', { place: placeName(place, locale) }),
        text: t(isAlone ? 'store.emptyText' : 'destinations.goneText'),
      }
    : {
        icon: SearchX,
        heading: t('destinations.missingHeading'),
        text: t('destinations.missingText'),
      };
  return (
    <>
      {place && isRegion ? (
        <header className="hero">
          <h1>{t('destinations.covered', { place: placeName(place, locale) })}</h1>
        </header>
      ) : (
        <Notice {...words}>
          {isAlone && (
            <a href={href('/')} className="button button-primary">
              {t('error.toStore')}
            </a>
          )}
          {isAlone && place && (
            <a href={href('/destinations')} className="button button-plain">
              {t('destinations.all')}
            </a>
          )}
        </Notice>
      )}
      {!isAlone && (
        <nav
          {...(isRegion
            ? { 'aria-label': t('destinations.title') }
            : { 'aria-labelledby': 'instead' })}
          className="mx-auto mt-8 grid max-w-2xl gap-4"
        >
          {!isRegion && (
            <h2 id="instead" className="font-semibold text-xl">
              {t(place ? 'destinations.neighbours' : 'destinations.meant')}
            </h2>
          )}
          <PlaceLinks places={places} sorted={isRegion} />
          <PriceNote />
          <a href={href('/destinations')} className="button button-plain">
            {t('destinations.all')}
          </a>
        </nav>
      )}
    </>
  );
}
