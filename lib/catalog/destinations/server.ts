import 'server-only';
import { listPlans } from '@/lib/catalog/server';
import type { Plan } from '@/lib/catalog/types';
import type { GigsError } from '@/lib/gigs/error';
import type { Locale } from '@/lib/i18n/locale';
import { ok, type Result } from '@/lib/platform/result';
import { env } from '@/lib/platform/settings/env';
import {
  type Destination,
  destinationsIn,
  destinationsOf,
  isForTravel,
  neighboursOf,
  popularOf,
} from './destinations';
import { nearestPlaces, type Place, placeOf } from './slugs';

export type Destinations = ReadonlyMap<Place, Destination>;

/** The destinations of these plans; null where the store shows none, by itself or by a setting. */
export function shownDestinations(plans: Plan[]): Destinations | null {
  const { DESTINATIONS } = env();
  const all = destinationsOf(plans);
  if (DESTINATIONS === 'off' || all.size === 0) return null;
  return DESTINATIONS === 'on' || isForTravel(all) ? all : null;
}

/** The destinations of the catalogue, with the plans in the words of a language. Cached with it. */
export async function listDestinations(
  locale?: Locale,
): Promise<Result<Destinations | null, GigsError>> {
  const plans = await listPlans(locale);
  return plans.ok ? ok(shownDestinations(plans.value)) : plans;
}

/** The destinations to offer first, by the setting or by how many plans each has. */
export function popularDestinations(all: Destinations, most: number): Destination[] {
  return popularOf(all, env().POPULAR_DESTINATIONS ?? [], most);
}

/** What the part of an address that names a destination leads to, with what is near it. */
export type DestinationStanding =
  | { state: 'covered'; destination: Destination; all: Destinations; near: Destination[] }
  | { state: 'gone'; place: Place; inside: Destination[]; near: Destination[] }
  | { state: 'missing'; near: Destination[] };

/** The destination of an address: covered, not covered (any more), or none that the store knows. */
export async function lookUpDestination(
  part: string,
  locale: Locale,
): Promise<Result<DestinationStanding, GigsError>> {
  const listed = await listDestinations(locale);
  if (!listed.ok) return listed;
  const all = listed.value;
  if (!all) return ok({ state: 'missing', near: [] });
  const place = placeOf(part, locale);
  if (!place) return ok({ state: 'missing', near: nearest(part, all, locale) });
  const near = neighboursOf(place, all);
  const destination = all.get(place);
  if (destination) return ok({ state: 'covered', destination, all, near });
  return ok({ state: 'gone', place, inside: destinationsIn(place, all), near });
}

/** The destinations whose names are the most like what was typed. */
export function nearest(typed: string, all: Destinations, locale: Locale): Destination[] {
  return nearestPlaces(typed, all.keys(), locale).flatMap((place) => all.get(place) ?? []);
}
