import 'server-only';
import { recentPlan } from '@/lib/catalog/server';
import { type GigsPayment, listGigsPayments } from '@/lib/gigs/payments';
import { getGigsSubscription, noteOnGigsSubscription } from '@/lib/gigs/subscriptions';
import type { Money } from '@/lib/i18n/money';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { kv } from '@/lib/platform/kv/kv';
import { referenceOf } from '@/lib/platform/reference';
import { env } from '@/lib/platform/settings/env';
import { sendFigure } from './send';

const DAY_SECONDS = 24 * 60 * 60;

/** A purchase that is older is none of these days: figures may have been switched on since. */
const NEWEST_DAYS = 7;

/** Longer than it takes to count one. Whoever is interrupted leaves it to others after this. */
const CLAIM_SECONDS = 30;

/** Where Gigs keeps that a purchase was counted, after every restart. */
const MARK = 'store.purchase';

/**
 * Counts the purchase of a subscription once, however often and wherever this is asked: by the
 * return page, its polls, and webhooks in any order, on every instance. Only what was paid or has
 * been active counts. What Gigs cannot tell or take now is left for the next time.
 */
export async function countPurchase(id: string): Promise<void> {
  const key = `purchase:${id}`;
  // Ends: somebody else has to ask during each turn for another one.
  for (;;) {
    if ((await kv().increment(key, CLAIM_SECONDS)) > 1) return;
    if (await withDeadline(timeouts.action, () => count(id))) {
      return kv().set(key, '1', 2 * NEWEST_DAYS * DAY_SECONDS);
    }
    const asked = Number(await kv().getAndDelete(key));
    if (asked <= 1) return;
  }
}

/** Whether this is done: counted now or before, or never to be counted. */
async function count(id: string): Promise<boolean> {
  const found = await getGigsSubscription(id);
  if (!found.ok) return false;
  const { plan, user, metadata, activatedAt, createdAt } = found.value;
  const since = Date.now() - Date.parse(activatedAt ?? createdAt);
  if (metadata[MARK] !== undefined || since > NEWEST_DAYS * DAY_SECONDS * 1000) return true;
  const payments = await listGigsPayments(user);
  const paid = payments.ok ? payments.value.find((payment) => isOf(payment, id)) : undefined;
  if (!paid && !activatedAt) return false;
  const at = new Date().toISOString();
  const noted = await noteOnGigsSubscription(id, { [MARK]: at });
  // Ten notes are all that Gigs takes; without room the key alone remembers.
  if (!noted.ok && noted.error.kind !== 'invalid') return false;
  const price = plan.price ?? recentPlan(plan.id)?.price ?? null;
  await sendFigure({
    name: 'purchase',
    at,
    page: `${env().SITE_URL}/checkout/callback`,
    items: [{ id: plan.id, name: plan.name, price }],
    value: amountOf(paid) ?? price,
    reference: referenceOf(id),
  });
  return true;
}

function isOf({ status, references }: GigsPayment, id: string): boolean {
  return status === 'succeeded' && references.some((one) => one.id === id);
}

function amountOf(payment: GigsPayment | undefined): Money | null {
  const { amount, currency } = payment ?? {};
  if (typeof amount !== 'number') return amount ?? null;
  return currency ? { amount, currency } : null;
}
