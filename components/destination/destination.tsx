import { Prose } from '@/components/site/prose';
import { PriceNote } from '@/components/site/seller-note';
import { DestinationData } from '@/components/site/structured-data';
import { BackLink } from '@/components/ui/back-link';
import { destinationDocument } from '@/lib/brand/documents';
import {
  type Destination,
  destinationsIn,
  nearestFirst,
  reaches,
  reachOf,
} from '@/lib/catalog/destinations/destinations';
import type { Destinations } from '@/lib/catalog/destinations/server';
import { placeName, placePath } from '@/lib/catalog/destinations/slugs';
import { markOf } from '@/lib/catalog/flags';
import { formatMoney } from '@/lib/i18n/money';
import { getIntl } from '@/lib/i18n/server';
import type { Translator } from '@/lib/i18n/translator';
import { PlaceLinks } from './place-links';
import { PlanRow } from './plan-row';
import { Questions } from './questions';

/** More plans of one kind than this are left to the store's own list. */
const MAX_ROWS = 20;

type Props = { destination: Destination; all: Destinations; near: Destination[] };

/** A country or region: its plans, what is to know about them, and what is nearby. */
export async function DestinationDetails({ destination, all, near }: Props) {
  const { t, locale, href } = await getIntl();
  const { place, kind, from } = destination;
  const name = placeName(place, locale);
  const plans = nearestFirst(destination);
  const intro = destinationDocument(place, locale);
  const inside = kind === 'country' ? [] : destinationsIn(place, all);
  return (
    <>
      <DestinationData
        name={placeHeading(destination, name, t)}
        path={href(placePath(place, locale))}
        plans={plans.slice(0, MAX_ROWS)}
      />
      <header className="hero">
        <BackLink href={href('/destinations')} className="plan-back">
          {t('destinations.all')}
        </BackLink>
        <h1 className="break-anywhere">
          {kind === 'country' && (
            <span
              aria-hidden="true"
              className="plan-mark me-3"
              style={markOf({ name, countries: [place] }) ?? undefined}
            />
          )}
          <span>{placeHeading(destination, name, t)}</span>
        </h1>
        <div className="flex flex-wrap items-center gap-x-6">
          <span>
            {t('destinations.placeLead', { count: plans.length, price: formatMoney(from, locale) })}
          </span>{' '}
          <a
            href={href(kind === 'country' ? `/trip?to=${place}` : '/trip')}
            className="link inline-flex min-h-11 items-center"
          >
            {t('trip.title')}
          </a>
        </div>
      </header>
      <PriceNote className="mb-4" />
      {reaches.map((reach) => {
        const those = plans.filter((plan) => reachOf(plan) === reach);
        if (those.length === 0) return null;
        const more = those.length - MAX_ROWS;
        return (
          <section key={reach} className="mb-8">
            <h2 className="mb-3 font-semibold text-xl">
              {t(`destinations.${headingOf(kind, reach)}`, { place: name })}
            </h2>
            <ul className="grid gap-2 lg:grid-cols-2">
              {those.slice(0, MAX_ROWS).map((plan) => (
                <PlanRow key={plan.id} plan={plan} kind={kind} />
              ))}
            </ul>
            {more > 0 && (
              <a
                href={href(kind === 'country' ? `/?country=${place}` : '/')}
                className="link inline-flex min-h-11 items-center"
              >
                {t('destinations.more', { count: more })}
              </a>
            )}
          </section>
        );
      })}
      {intro && <Prose blocks={intro.blocks} href={href} />}
      <Questions plans={plans} kind={kind} name={name} />
      {inside.length > 0 && (
        <section className="mt-10">
          <h2 className="mb-3 font-semibold text-xl">
            {t('destinations.covered', { place: name })}
          </h2>
          <PlaceLinks places={inside} sorted />
        </section>
      )}
      {near.length > 0 && (
        <nav aria-labelledby="near" className="mt-10">
          <h2 id="near" className="mb-3 font-semibold text-xl">
            {t('destinations.neighbours')}
          </h2>
          <PlaceLinks places={near} />
        </nav>
      )}
    </>
  );
}

function headingOf(kind: Destination['kind'], reach: Destination['kind']) {
  if (kind === 'country' && reach === 'region') return 'wider';
  return reach === 'world' ? 'worldwide' : 'own';
}

/** What a destination's page is about, in words that are true of its plans. */
export function placeHeading(one: Destination, place: string, t: Translator): string {
  if (one.kind === 'world') return t('destinations.worldHeading');
  const takesEsim = nearestFirst(one).some(({ simTypes }) => simTypes.includes('eSIM'));
  return t(takesEsim ? 'destinations.placeHeading' : 'destinations.placeHeadingPlain', { place });
}
