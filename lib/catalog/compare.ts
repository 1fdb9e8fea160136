import { gigsId } from '@/lib/gigs/id';
import { type Fields, queryOfFields } from '@/lib/platform/with-query';
import type { Plan } from './types';

export const MAX_COMPARED = 4;
/** More ids than this in an address are not looked at. */
const MAX_ASKED = 40;

/** The plans that an address asks to compare: `plans=a,b` or `plans=a&plans=b`. Each id once. */
export type Comparison = {
  plans: Plan[];
  /** How many of the plans asked for are not on sale. */
  gone: number;
  /** Whether more were asked for than fit side by side. */
  tooMany: boolean;
};

/** The plans of a comparison in the order asked for; malformed ids are ignored. */
export function readComparison(value: string | string[] | undefined, onSale: Plan[]): Comparison {
  const ids = [value ?? []]
    .flat()
    .flatMap((part) => part.split(','))
    .map((part) => part.trim())
    .filter((part) => gigsId.test(part));
  const asked = [...new Set(ids)].slice(0, MAX_ASKED);
  const found = asked.flatMap((one) => onSale.find((plan) => plan.id === one) ?? []);
  return {
    plans: found.slice(0, MAX_COMPARED),
    gone: asked.length - found.length,
    tooMany: found.length > MAX_COMPARED,
  };
}

/** The address of a comparison, with what else it hands on. */
export function comparePath(path: string, ids: string[], more: Fields = {}): string {
  const plans = ids.length > 0 ? `plans=${ids.map(encodeURIComponent).join(',')}` : '';
  const query = [plans, String(queryOfFields(more))].filter(Boolean).join('&');
  return query ? `${path}?${query}` : path;
}

/** For each plan the countries that it alone covers (alpha-2). */
export function coveredAlone(plans: Pick<Plan, 'coverage'>[]): string[][] {
  const covered = plans.map(({ coverage }) => new Set(coverage?.countries));
  return covered.map((mine, index) =>
    [...mine].filter((code) => !covered.some((other, at) => at !== index && other.has(code))),
  );
}
