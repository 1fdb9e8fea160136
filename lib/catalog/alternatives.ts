import type { Allowance, Plan } from './types';
import { unitPrices } from './unit-prices';

/** Further apart than this, by doublings, is simply different. */
const FURTHEST = 4;
/** A country lost weighs more than any difference in data or price. */
const COVERAGE_WEIGHT = 2 * FURTHEST;

/**
 * The plans nearest to this one, nearest first: they work where it does, and then differ least in
 * data and price. A plan that works in none of its countries is no alternative.
 */
export function alternativesTo(plan: Plan, plans: Plan[], most = 3): Plan[] {
  return plans
    .filter(({ id }) => id !== plan.id)
    .map((other) => ({ other, missing: shareMissing(plan, other) }))
    .filter(({ missing }) => missing < 1)
    .map(({ other, missing }) => ({
      other,
      distance:
        COVERAGE_WEIGHT * missing +
        dataDistance(plan.data, other.data) +
        priceDistance(plan, other),
    }))
    .toSorted(
      (a, b) =>
        a.distance - b.distance ||
        a.other.price.amount - b.other.price.amount ||
        (a.other.id < b.other.id ? -1 : 1),
    )
    .slice(0, most)
    .map(({ other }) => other);
}

/** How much of a plan's coverage another one lacks, from 0 to 1. */
function shareMissing(plan: Plan, other: Plan): number {
  const countries = plan.coverage?.countries ?? [];
  if (countries.length === 0) return plan.coverage?.name === other.coverage?.name ? 0 : 0.5;
  const covered = new Set(other.coverage?.countries);
  return countries.filter((country) => !covered.has(country)).length / countries.length;
}

function dataDistance(a: Allowance, b: Allowance): number {
  if (a === b) return 0;
  return typeof a === 'number' && typeof b === 'number' ? doublings(a, b) : FURTHEST;
}

function priceDistance(plan: Plan, other: Plan): number {
  if (plan.price.currency !== other.price.currency) return FURTHEST;
  const [a, b] = [unitPrices(plan).per30Days, unitPrices(other).per30Days];
  return doublings((a ?? plan.price).amount, (b ?? other.price).amount);
}

function doublings(a: number, b: number): number {
  if (a === b) return 0;
  return a > 0 && b > 0 ? Math.min(FURTHEST, Math.abs(Math.log2(a / b))) : FURTHEST;
}
