import { type Place, placeOf } from '@/lib/catalog/destinations/slugs';
import type { Trip } from '@/lib/catalog/trip';
import type { Locale } from '@/lib/i18n/locale';
import { plainText, withPlainDigits } from '@/lib/platform/typed-text';

/** Gigabytes a day: little, usual, much. */
export type TripUse = readonly [light: number, usual: number, heavy: number];

export const MAX_COUNTRIES = 60;
export const MAX_DAYS = 366;
/** A day. */
export const MAX_GIGABYTES = 100;

/** What an address says about a trip, as far as it can be read. */
export type TripQuery = {
  countries: Place[];
  /** Names that are no country. */
  unknown: string[];
  /** As it was typed. */
  days: string;
  gigabytesPerDay: number;
  /** What is wrong where a trip was asked for. */
  problems: ('no-country' | 'days')[];
  /** The trip, where nothing is wrong with it. */
  trip: Trip | null;
};

type Query = Record<string, string | string[] | undefined>;

/** The trip of an address: `to` once or more, `days`, `gb` a day. Countries alone ask nothing. */
export function readTrip(query: Query, locale: Locale, use: TripUse): TripQuery {
  const named = [query.to ?? []]
    .flat()
    .flatMap((value) => value.split(','))
    .map((name) => plainText(name).slice(0, 60))
    .filter(Boolean)
    .slice(0, MAX_COUNTRIES);
  const placed = named.map((name) => ({ name, place: placeOf(name, locale) }));
  const countries = placed.flatMap(({ place }) => (isCountry(place) ? place : []));
  const unknown = placed.flatMap(({ name, place }) => (isCountry(place) ? [] : name));
  const typed = typeof query.days === 'string' ? query.days : null;
  const days = withPlainDigits(plainText(typed ?? '')).slice(0, 8);
  const gigabytesPerDay = amountOf(query.gb) ?? use[1];
  const once = [...new Set(countries)];
  const problems: TripQuery['problems'] = [];
  if (typed !== null && once.length === 0) problems.push('no-country');
  if (typed !== null && !isDays(days)) problems.push('days');
  const isTrip = typed !== null && problems.length === 0;
  return {
    countries: once,
    unknown: [...new Set(unknown)],
    days,
    gigabytesPerDay,
    problems,
    trip: isTrip ? { countries: once, days: Number(days), gigabytesPerDay } : null,
  };
}

function isCountry(place: Place | null): place is Place {
  return place !== null && /^[A-Z]{2}$/.test(place);
}

function isDays(days: string): boolean {
  return /^\d{1,3}$/.test(days) && Number(days) >= 1 && Number(days) <= MAX_DAYS;
}

function amountOf(value: unknown): number | null {
  const text = typeof value === 'string' ? plainText(value).replace(',', '.') : '';
  const amount = /^\d{1,3}(?:\.\d{1,2})?$/.test(text) ? Number(text) : 0;
  return amount > 0 && amount <= MAX_GIGABYTES ? amount : null;
}
