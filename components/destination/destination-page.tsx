import type { Metadata } from 'next';
import { DownPage } from '@/components/site/down-page';
import { Shell } from '@/components/site/shell';
import { nearestFirst } from '@/lib/catalog/destinations/destinations';
import { lookUpDestination } from '@/lib/catalog/destinations/server';
import { placeName, placePath } from '@/lib/catalog/destinations/slugs';
import { failureStatus, outageAt } from '@/lib/catalog/outage';
import type { AppMode } from '@/lib/http/app-mode';
import { readStatusMark, redirectWithStatus } from '@/lib/http/late-status';
import { defaultLocale } from '@/lib/i18n/locales';
import { formatMoney } from '@/lib/i18n/money';
import { getIntl, type PageIntl } from '@/lib/i18n/server';
import { decodedPart } from '@/lib/platform/decode';
import { pageMetadata, unlistedMetadata } from '@/lib/seo/metadata';
import { isIndexed } from '@/lib/seo/sitemap';
import type { Shopper } from '@/lib/shopper/server';
import { DestinationDetails, placeHeading } from './destination';
import { DestinationMissing } from './destination-missing';

type Props = {
  /** The part of the address that names the place. */
  segment: string;
  shopper: Shopper | null;
  /** Whether it is shown inside an app. */
  app?: AppMode | null;
  /** The status that the address says, if it says one (lib/http/late-status.ts). */
  answer?: unknown;
};

/** The page of a country or region, and what there is instead of one. */
export async function DestinationPage({ segment, shopper, app, answer }: Props) {
  const intl = await getIntl();
  const { locale } = intl;
  const { part, path } = addressOf(segment, intl);
  const frame = { shopper, app, here: path };
  const late = readStatusMark(answer, path);
  const outage = outageAt(late);
  if (outage) {
    return <DownPage {...frame} subject="store" retry={path} outage={outage} />;
  }
  const standing = await lookUpDestination(part, locale);
  if (!standing.ok) redirectWithStatus(failureStatus(standing.error), path);
  const { value } = standing;
  if (value.state === 'covered') {
    return (
      <Shell {...frame}>
        <DestinationDetails {...value} />
      </Shell>
    );
  }
  const status = value.state === 'gone' ? 410 : 404;
  if (late !== status) redirectWithStatus(status, path);
  return (
    <Shell {...frame}>
      <DestinationMissing {...value} />
    </Shell>
  );
}

/** The metadata of that page. */
export async function destinationMetadata({ segment, shopper }: Props): Promise<Metadata> {
  const intl = await getIntl();
  const { t, locale } = intl;
  const { part } = addressOf(segment, intl);
  const standing = await lookUpDestination(part, locale);
  if (!standing.ok) return unlistedMetadata(t('store.downHeading'));
  if (standing.value.state === 'missing') return unlistedMetadata(t('destinations.missingHeading'));
  if (standing.value.state === 'gone') {
    const place = placeName(standing.value.place, locale);
    const heading = standing.value.inside.length > 0 ? 'covered' : 'goneHeading';
    return unlistedMetadata(t(`destinations.${heading}`, { place }));
  }
  const { destination } = standing.value;
  const place = placeName(destination.place, locale);
  const title = placeHeading(destination, place, t);
  const description = t('destinations.placeDescription', {
    place,
    count: nearestFirst(destination).length,
    price: formatMoney(destination.from, locale),
  });
  if (!isIndexed(destination)) {
    return { ...unlistedMetadata(title), description, robots: { index: false, follow: true } };
  }
  const path = placePath(destination.place, defaultLocale) as `/destinations/${string}`;
  return pageMetadata({ path, title, description }, shopper !== null);
}

/** The name of a place as the address has it; proxy.ts leads there from all others. */
function addressOf(segment: string, { href }: PageIntl) {
  return { part: decodedPart(segment) ?? segment, path: href(`/destinations/${segment}`) };
}
