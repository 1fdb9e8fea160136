import type { PlanRecord } from '../schema/plan';
import type { SubscriptionRecord } from '../schema/subscription';

type Period = { number: number; start: string; end: string };

/** Adds days or calendar months; a month's end stays a month's end. */
export function addTerm(start: Date, unit: 'day' | 'month', value: number): Date {
  const end = new Date(start);
  if (unit === 'day') end.setUTCDate(end.getUTCDate() + value);
  else {
    const day = end.getUTCDate();
    end.setUTCDate(1);
    end.setUTCMonth(end.getUTCMonth() + value);
    const last = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
    end.setUTCDate(Math.min(day, last));
  }
  return end;
}

/** Period `number` of a subscription whose first one began at `anchor`. */
export function periodOf(plan: PlanRecord, anchor: string, number: number): Period {
  const { unit, value } = plan.validity;
  const at = (periods: number) => addTerm(new Date(anchor), unit, value * periods).toISOString();
  return { number, start: at(number - 1), end: at(number) };
}

/** Where the first period of an active subscription begins. */
export function anchorOf(plan: PlanRecord, subscription: SubscriptionRecord): string {
  const { activatedAt, createdAt } = subscription;
  return plan.firstPeriodTrigger === 'creation' ? createdAt : (activatedAt ?? createdAt);
}

/** The next period, counted from the first, so that the 31st returns after February. */
export function periodAfter(
  plan: PlanRecord,
  subscription: SubscriptionRecord,
  { number, end }: Period,
): Period {
  const counted = periodOf(plan, anchorOf(plan, subscription), number + 1);
  // A plan change or a seed may have moved the periods.
  return counted.start === end ? counted : { ...periodOf(plan, end, 1), number: number + 1 };
}
