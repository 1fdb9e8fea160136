import { facetsOf } from './search/facets';
import type { Plan, Term } from './types';
import { BYTES_PER_GB } from './units';

/** Where, how long and with how much data a day: what a traveller knows. */
export type Trip = {
  /** ISO 3166-1 alpha-2. */
  countries: readonly string[];
  days: number;
  gigabytesPerDay: number;
};

/** Why a plan does not suit a trip. */
export type TripMisfit = 'coverage' | 'days' | 'data' | 'unknown';

/** A plan that covers the trip and lasts, with the arithmetic that led to it. */
export type TripPlan = {
  plan: Plan;
  /** How often it is paid during the trip. */
  periods: number;
  /** What that costs, in minor units of the plan's currency. */
  total: number;
  /** Data a day at full speed during the trip, in bytes; null for unlimited. */
  bytesPerDay: number | null;
};

export type TripAdvice = {
  fitting: TripPlan[];
  /** The nearest that do not fit, each with its first reason. */
  others: TripOther[];
};

export type TripOther = {
  plan: Plan;
  misfit: TripMisfit;
  /** The countries of the trip in which it does not work. */
  missing: string[];
  /** As of a plan that fits; undefined where another reason came first. */
  bytesPerDay?: number;
};

const DAY_MS = 86_400_000;
const MOST_DAYS_PER_MONTH = 31;
const MAX_OTHERS = 3;

/**
 * At most three plans for a trip, the lowest total first, and the nearest that do not fit. All have
 * one currency: that of most plans that fit, or else of most of the nearest.
 */
export function adviseTrip(plans: Plan[], trip: Trip, most = 3): TripAdvice {
  const fitting: TripPlan[] = [];
  const others: TripOther[] = [];
  for (const plan of plans) {
    const judged = judge(plan, trip);
    if ('total' in judged) fitting.push(judged);
    else if (judged.missing.length < trip.countries.length) others.push(judged);
  }
  const near = fitting.length > 0 ? fitting : others;
  const [currency] = facetsOf(near.map(({ plan }) => plan)).currencies;
  const isComparable = ({ plan }: { plan: Plan }) => plan.price.currency === currency;
  const byTotal = (a: TripPlan, b: TripPlan) =>
    a.total - b.total || dataOf(b) - dataOf(a) || (a.plan.id < b.plan.id ? -1 : 1);
  const byNearness = (a: TripOther, b: TripOther) =>
    a.missing.length - b.missing.length ||
    dataShare(b.plan, trip) - dataShare(a.plan, trip) ||
    a.plan.price.amount - b.plan.price.amount;
  return {
    fitting: fitting.filter(isComparable).toSorted(byTotal).slice(0, most),
    others: others.filter(isComparable).toSorted(byNearness).slice(0, MAX_OTHERS),
  };
}

function judge(plan: Plan, trip: Trip): TripPlan | TripOther {
  const { coverage, term } = plan;
  const missing = trip.countries.filter((code) => !coverage?.countries.includes(code));
  if (missing.length > 0) return { plan, misfit: 'coverage', missing };
  const bytesPerDay = bytesPerDayOf(plan, trip);
  if (!term || bytesPerDay === undefined) return { plan, misfit: 'unknown', missing };
  if (!term.renews && daysOf(term) < trip.days) return { plan, misfit: 'days', missing };
  let periods = Math.max(term.renews ? term.minimumPeriods : 1, 1);
  while (daysOf(term, periods) < trip.days) periods += 1;
  if (bytesPerDay !== null && bytesPerDay < trip.gigabytesPerDay * BYTES_PER_GB) {
    return { plan, misfit: 'data', missing, bytesPerDay };
  }
  return { plan, periods, total: plan.price.amount * periods, bytesPerDay };
}

/** Data a day at full speed during the trip; undefined where that is not known. */
function bytesPerDayOf(plan: Plan, { days }: Trip): number | null | undefined {
  const fullSpeed = fullSpeedOf(plan);
  if (!plan.term || fullSpeed === undefined) return undefined;
  return fullSpeed === null ? null : fullSpeed / daysOfData(plan.term, days);
}

/** For how many days of a trip the data of one period has to do, at most. */
export function daysOfData({ length, unit }: Term, days: number): number {
  return Math.min(length * (unit === 'month' ? MOST_DAYS_PER_MONTH : 1), days);
}

/** How much of the data that a trip needs a plan has, from none to all. */
function dataShare(plan: Plan, trip: Trip): number {
  const bytesPerDay = bytesPerDayOf(plan, trip);
  if (bytesPerDay === null) return 1;
  return Math.min(1, (bytesPerDay ?? 0) / (trip.gigabytesPerDay * BYTES_PER_GB));
}

/** The days that so many periods of a term have at least: months, from February on. */
export function daysOf({ length, unit }: Term, periods = 1): number {
  const units = length * periods;
  return unit === 'month' ? (Date.UTC(2001, 1 + units) - Date.UTC(2001, 1)) / DAY_MS : units;
}

/** The data of a period before it is slowed down or ends; undefined where that is not known. */
export function fullSpeedOf({ data, limits }: Plan): number | null | undefined {
  if (data === undefined) return undefined;
  const amounts = [data, limits.bytes, limits.throttling?.afterBytes ?? null];
  const known = amounts.filter((amount) => amount !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

function dataOf({ bytesPerDay }: TripPlan): number {
  return bytesPerDay ?? Number.MAX_VALUE;
}
