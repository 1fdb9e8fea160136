import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { DownPage } from '@/components/site/down-page';
import { PriceNote } from '@/components/site/seller-note';
import { Shell } from '@/components/site/shell';
import { SellerData } from '@/components/site/structured-data';
import { SearchField, typedSearch } from '@/components/ui/search-field';
import { destinationsIn, type Reach } from '@/lib/catalog/destinations/destinations';
import { listDestinations, nearest, popularDestinations } from '@/lib/catalog/destinations/server';
import { placeName, placeOf, placePath } from '@/lib/catalog/destinations/slugs';
import { failureStatus, outageAt } from '@/lib/catalog/outage';
import type { AppMode } from '@/lib/http/app-mode';
import { readStatusMark, redirectWithStatus } from '@/lib/http/late-status';
import { getIntl } from '@/lib/i18n/server';
import { pageMetadata, unlistedMetadata } from '@/lib/seo/metadata';
import type { Shopper } from '@/lib/shopper/server';
import { DestinationMissing } from './destination-missing';
import { PlaceLinks } from './place-links';

const MAX_POPULAR = 9;

type Props = {
  shopper: Shopper | null;
  /** Whether it is shown inside an app. */
  app?: AppMode | null;
  query?: Partial<Record<'answer' | 'q', string | string[]>>;
};

/** Every destination: popular ones, regions, the world, and countries by name. */
export async function DestinationsPage({ shopper, app, query = {} }: Props) {
  const { t, locale, href } = await getIntl();
  const path = href('/destinations');
  const frame = { shopper, app, here: path };
  const late = readStatusMark(query.answer, path);
  const outage = outageAt(late);
  if (outage) {
    return <DownPage {...frame} subject="store" retry={path} outage={outage} />;
  }
  const listed = await listDestinations(locale);
  if (!listed.ok) redirectWithStatus(failureStatus(listed.error), path);
  const all = listed.value;
  if (!all) {
    if (late !== 404) redirectWithStatus(404, path);
    return (
      <Shell {...frame}>
        <DestinationMissing near={[]} />
      </Shell>
    );
  }
  const typed = typedSearch(query.q);
  const meant = typed && placeOf(typed, locale);
  if (meant && all.has(meant)) redirect(href(placePath(meant, locale)));
  const inside = meant ? destinationsIn(meant, all) : [];
  const of = (kind: Reach) => [...all.values()].filter((one) => one.kind === kind);
  const [regions, world, countries] = [of('region'), of('world'), of('country')];
  const lists = [
    ['popular', popularDestinations(all, MAX_POPULAR), false],
    ['regions', regions, true],
    ['world', world, false],
    ['countries', countries, true],
  ] as const;
  return (
    <Shell {...frame}>
      <SellerData />
      <header className="hero">
        <h1>{t('destinations.heading')}</h1>
        <form action={path} className="text-ink">
          <SearchField
            label={t('destinations.search')}
            typed={typed}
            submit={t('destinations.find')}
          />
        </form>
        <div className="@container">
          <nav aria-label={t('destinations.title')} className="quick-filters">
            {lists.map(
              ([name, places]) =>
                places.length > 0 && (
                  <a key={name} href={`#${name}`} className="chip">
                    {t(`destinations.${name}`)}
                  </a>
                ),
            )}
            <a href={href('/trip')} className="chip">
              {t('trip.title')}
            </a>
          </nav>
        </div>
      </header>
      <PriceNote className="mb-4" />
      {typed && (
        <section className="mb-8">
          <p role="status" className="mb-2">
            {meant && inside.length > 0
              ? t('destinations.covered', { place: placeName(meant, locale) })
              : t('destinations.none', { search: typed })}
          </p>
          <PlaceLinks
            places={inside.length > 0 ? inside : nearest(typed, all, locale)}
            sorted={inside.length > 0}
          />
        </section>
      )}
      {lists.map(
        ([name, places, sorted]) =>
          places.length > 0 && (
            <section key={name} id={name} className="mb-10">
              <h2 className="mb-2 font-semibold text-xl">{t(`destinations.${name}`)}</h2>
              <PlaceLinks places={places} sorted={sorted} />
            </section>
          ),
      )}
    </Shell>
  );
}

/** The metadata of that page. */
export async function destinationsMetadata(shopper: Shopper | null): Promise<Metadata> {
  const { t } = await getIntl();
  const listed = await listDestinations();
  if (!listed.ok || !listed.value) return unlistedMetadata(t('destinations.title'));
  const count = [...listed.value.values()].filter(({ kind }) => kind === 'country').length;
  const description = t('destinations.description', { count });
  return pageMetadata(
    { path: '/destinations', title: t('destinations.title'), description },
    shopper !== null,
  );
}
