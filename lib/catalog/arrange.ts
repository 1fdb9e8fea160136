import { defaultLocale } from '@/lib/i18n/locales';
import { facetsOf } from './search/facets';
import { sortPlans } from './search/sort';
import type { Plan } from './types';
import { averageDays } from './unit-prices';
import { mostData } from './units';

/**
 * The plans that the store lists, in the order of the seller: by `store.order`, the others after
 * these by price; groups stay together, plans without one come last. Without a word of the seller
 * that is the lowest price first.
 */
export function arrange(plans: Plan[]): Plan[] {
  const listed = plans.filter(({ hidden }) => !hidden);
  const { currencies } = facetsOf(listed);
  const ordered = sortPlans(listed, 'price', { locale: defaultLocale, currencies })
    .map((plan) => (isTrueBadge(plan, listed) ? plan : { ...plan, badge: null }))
    .toSorted((a, b) => rank(a) - rank(b));
  const groups = new Map<string | null, Plan[]>();
  for (const plan of ordered) {
    const group = groups.get(plan.group);
    if (group) group.push(plan);
    else groups.set(plan.group, [plan]);
  }
  const ungrouped = groups.get(null) ?? [];
  groups.delete(null);
  const last = groups.size > 0 ? ungrouped.map((plan) => ({ ...plan, group: '' })) : ungrouped;
  return [...[...groups.values()].flat(), ...last];
}

/** Whether a plan's badge agrees with the store's own figures. */
export function isTrueBadge(plan: Plan, listed: readonly Plan[]): boolean {
  if (plan.badge !== 'best-value') return true;
  const rivals = listed.filter(
    ({ id, group, price }) =>
      id !== plan.id &&
      // Below groups, plans without one are listed under an empty one.
      (group ?? '') === (plan.group ?? '') &&
      price.currency === plan.price.currency,
  );
  return [perByte, perDay].some((cost) => {
    const mine = cost(plan);
    const others = rivals.map(cost).filter(Number.isFinite);
    return others.length > 0 && others.every((other) => mine <= other);
  });
}

function rank({ order }: Plan): number {
  return order ?? Number.MAX_SAFE_INTEGER;
}

/** Minor units a byte, unrounded; `NaN` where the amount of data is not finite. */
function perByte(plan: Plan): number {
  const data = mostData(plan);
  return data ? plan.price.amount / data : Number.NaN;
}

function perDay({ price, term }: Plan): number {
  return term ? price.amount / averageDays(term) : Number.NaN;
}
