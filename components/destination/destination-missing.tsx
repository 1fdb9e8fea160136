import { MapPinOff, SearchX } from 'lucide-react';
import { Notice } from '@/components/site/notice';
import type { Destination } from '@/lib/catalog/destinations/destinations';
import { type Place, placeName } from '@/lib/catalog/destinations/slugs';
import { getIntl } from '@/lib/i18n/server';
import { PlaceLinks } from './place-links';

type Props = {
  /** A place that no plan covers; otherwise the name in the address is none. */
  place?: Place;
  near: Destination[];
};

/** No page about a destination, and where to go instead. */
export async function DestinationMissing({ place, near }: Props) {
  const { t, href, locale } = await getIntl();
  return (
    <>
      {place ? (
        <Notice
          icon={MapPinOff}
          heading={t('destinations.goneHeading', { place: placeName(place, locale) })}
          text={near.length > 0 ? t('destinations.goneText') : t('store.emptyText')}
        />
      ) : (
        <Notice
          icon={SearchX}
          heading={t('destinations.missingHeading')}
          text={t('destinations.missingText')}
        />
      )}
      <nav aria-label={t('destinations.title')} className="mx-auto mt-8 grid max-w-2xl gap-4">
        {near.length > 0 && <PlaceLinks places={near} />}
        <a href={href(near.length > 0 ? '/destinations' : '/')} className="button button-plain">
          {near.length > 0 ? t('destinations.all') : t('error.toStore')}
        </a>
      </nav>
    </>
  );
}
