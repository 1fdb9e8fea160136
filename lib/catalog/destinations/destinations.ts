import { facetsOf } from '@/lib/catalog/search/facets';
import { sortPlans } from '@/lib/catalog/search/sort';
import type { Plan } from '@/lib/catalog/types';
import { defaultLocale } from '@/lib/i18n/locales';
import type { Money } from '@/lib/i18n/money';
import {
  continentCount,
  continentOf,
  regionCountries,
  subregionOf,
  WORLD,
} from '@/lib/platform/m49';
import { memoizeByObject } from '@/lib/platform/memoize';
import { regions } from '@/lib/platform/regions';
import type { Place } from './slugs';

/** How much of the world a plan covers, the nearest to one country first. */
export const reaches = ['country', 'region', 'world'] as const;

export type Reach = (typeof reaches)[number];

/** A country or region with every plan that works there. */
export type Destination = {
  place: Place;
  kind: Reach;
  /** By how much each covers beside this place, each by price. */
  plans: { [Name in Reach]: Plan[] };
  /** The lowest price in the currency that the catalogue has most. */
  from: Money;
};

const known = new Set(regions);

type Coverage = NonNullable<Plan['coverage']>;

/** Where a coverage belongs; made once for each, because many plans share one. */
const extentOf = memoizeByObject(({ countries: given }: Coverage) => {
  const countries = [...new Set(given.filter((code) => known.has(code)))];
  const isWorld = continentCount(countries) > 2;
  const reach: Reach = countries.length === 1 ? 'country' : isWorld ? 'world' : 'region';
  // A region is meant where at least half of the countries lie in it.
  const meant = [...regionCountries].filter(([, inside]) => {
    const shared = countries.filter((code) => inside.includes(code)).length;
    return shared * 2 >= countries.length;
  });
  const own = { country: [], region: meant.map(([code]) => code), world: [WORLD] }[reach];
  return { countries, reach, places: [...countries, ...own] };
});

/** The destinations of a catalogue by place, made once for each list of plans. */
export const destinationsOf = memoizeByObject((plans: Plan[]): ReadonlyMap<Place, Destination> => {
  const { currencies } = facetsOf(plans);
  const all = new Map<Place, Destination>();
  for (const plan of sortPlans(plans, 'price', { locale: defaultLocale, currencies })) {
    if (!plan.coverage) continue;
    const { reach, places, countries } = extentOf(plan.coverage);
    if (countries.length === 0) continue;
    for (const place of places) {
      const there = all.get(place) ?? nothingYet(place, plan.price);
      all.set(place, there);
      there.plans[reach].push(plan);
    }
  }
  return all;
});

function nothingYet(place: Place, from: Money): Destination {
  const kind = place === WORLD ? 'world' : regionCountries.has(place) ? 'region' : 'country';
  return { place, kind, from, plans: { country: [], region: [], world: [] } };
}

/** How much of the world a plan covers; null where that is not known. */
export function reachOf({ coverage }: Plan): Reach | null {
  if (!coverage) return null;
  const { countries, reach } = extentOf(coverage);
  return countries.length > 0 ? reach : null;
}

/** Whether nothing but plans for the whole world lead to this country. */
export function isThin({ kind, plans }: Destination): boolean {
  return kind === 'country' && plans.country.length + plans.region.length === 0;
}

/** The plans of a destination with the nearest first: three countries say more than forty. */
export function nearestFirst({ plans }: Destination): Plan[] {
  const byCountries = (a: Plan, b: Plan) => countryCount(a) - countryCount(b);
  return [...plans.country, ...plans.region.toSorted(byCountries), ...plans.world];
}

/** How many countries a plan works in. */
export function countryCount({ coverage }: Plan): number {
  return coverage ? extentOf(coverage).countries.length : 0;
}

/** The countries of a place that the catalogue covers, or the country itself. */
export function countriesIn(place: Place, all: ReadonlyMap<Place, Destination>): Place[] {
  if (place === WORLD) {
    const plans = all.get(WORLD)?.plans.world ?? [];
    return [
      ...new Set(plans.flatMap(({ coverage }) => coverage && extentOf(coverage).countries)),
    ].filter((country) => country !== null);
  }
  return (regionCountries.get(place) ?? [place]).filter((country) => all.has(country));
}

/** Those countries as destinations; none for a country that is not covered. */
export function destinationsIn(place: Place, all: ReadonlyMap<Place, Destination>): Destination[] {
  return countriesIn(place, all).flatMap((country) => all.get(country) ?? []);
}

/** Whether plans are for travelling: a brand with one home country needs no destinations. */
export function isForTravel(all: ReadonlyMap<Place, Destination>): boolean {
  return [...all.values()].filter(({ kind }) => kind === 'country').length > 1;
}

/** Countries that the most people travel to, by arrivals (UN Tourism): where plans are equal. */
const mostVisited =
  'FR ES US IT TR MX GB DE GR JP AT TH PT AE NL PL SA CA HU HR MY CH CN KR VN SG ID AU BR EG'.split(
    ' ',
  );

/**
 * The countries to offer first: those named, or else those with the most plans that do not lead
 * everywhere.
 */
export function popularOf(
  all: ReadonlyMap<Place, Destination>,
  named: readonly Place[],
  most: number,
): Destination[] {
  const chosen = named.flatMap((place) => all.get(place) ?? []);
  if (chosen.length > 0) return chosen.slice(0, most);
  const visited = ({ place }: Destination) =>
    mostVisited.indexOf(place) + 1 || mostVisited.length + 1;
  return [...all.values()]
    .filter((one) => one.kind === 'country' && !isThin(one))
    .toSorted(
      (a, b) =>
        b.plans.country.length - a.plans.country.length ||
        b.plans.region.length - a.plans.region.length ||
        visited(a) - visited(b) ||
        (a.place < b.place ? -1 : 1),
    )
    .slice(0, most);
}

/** What is near a country at the edge of its continent, of which its region says little. */
const acrossEdges: Record<string, string> = {
  AM: 'GE AZ TR',
  AZ: 'GE AM TR',
  CY: 'GR TR IL EG LB JO MT IT',
  EG: 'IL JO SA CY GR TR',
  GE: 'AM AZ TR',
  IL: 'JO EG CY GR TR',
  MA: 'ES PT DZ TN',
  MX: 'US GT BZ CU CR PA',
  TR: 'GR BG CY GE RO IL',
  US: 'CA MX BS CU',
};

const EUROPE = '150';

/** Covered places near this one: the rest of its region, and of Europe where it lies there. */
export function neighboursOf(
  place: Place,
  all: ReadonlyMap<Place, Destination>,
  most = 6,
): Destination[] {
  return [...new Set(placesAround(place))]
    .filter((other) => other !== place)
    .flatMap((other) => all.get(other) ?? [])
    .slice(0, most);
}

/** No other continent is small enough for all of it to be near. */
function placesAround(place: Place): readonly Place[] {
  if (regionCountries.has(place)) return [...regionCountries.keys()];
  const across = acrossEdges[place]?.split(' ');
  if (across) return across;
  const region = regionCountries.get(subregionOf(place) ?? '') ?? [];
  return continentOf(place) === EUROPE
    ? [...region, ...(regionCountries.get(EUROPE) ?? [])]
    : region;
}
