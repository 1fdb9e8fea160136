import 'server-only';
import { listPlans, recentPlan } from '@/lib/catalog/server';
import type { Plan } from '@/lib/catalog/types';
import { afterAnswer } from '@/lib/platform/lifecycle/after-answer';
import { env } from '@/lib/platform/settings/env';
import { countPurchase } from './purchase';
import { sendFigure } from './send';
import type { Figure, Item } from './types';

/** Of a list no more than what a visitor sees of it at once. */
const MAX_ITEMS = 10;

const campaign = /^utm_(?:source|medium|campaign)$/;

/** Whether the brand wants figures at all. */
export function countsFigures(): boolean {
  return env().ANALYTICS.length > 0;
}

/**
 * Notes that a visitor has seen the plans, or one of them, once the answer is sent. Plans that
 * there are not, and visitors who ask not to be followed, are no figure.
 * @param asked the plan that was seen; null for the list
 */
export function noteView(headers: Headers, asked: string | null): void {
  if (!countsFigures() || !isVisitor(headers)) return;
  afterAnswer(async () => {
    const plans = await listPlans();
    const seen = plans.ok ? plans.value.filter(({ id }) => asked === null || id === asked) : [];
    if (seen.length === 0) return;
    await sendFigure({
      ...figure(asked === null ? 'view_item_list' : 'view_item'),
      page: pageOf(headers.get('referer')),
      items: seen.slice(0, MAX_ITEMS).map(itemOf),
      value: (asked !== null && seen[0]?.price) || null,
    });
  });
}

/**
 * Notes that a shopper was sent to checkout with this plan, once the answer is sent, unless they
 * ask not to be followed.
 */
export function noteCheckout(headers: Headers, id: string): void {
  if (!countsFigures() || objects(headers)) return;
  afterAnswer(async () => {
    const plan = recentPlan(id);
    if (!plan) return;
    await sendFigure({ ...figure('begin_checkout'), items: [itemOf(plan)], value: plan.price });
  });
}

/** Has a purchase counted once, once the answer is sent. */
export function notePurchase(subscription: string): void {
  if (!countsFigures()) return;
  // Without Redis it is left for the next poll or event: this one was answered already.
  afterAnswer(() => countPurchase(subscription).catch(() => undefined));
}

function figure(name: Figure['name']): Figure {
  const at = new Date().toISOString();
  return { name, at, page: pageOf(null), items: [], value: null, reference: null };
}

function itemOf({ id, name, price }: Plan): Item {
  return { id, name, price };
}

/** A person's browser that shows a page of the store, as far as it says so. */
function isVisitor(headers: Headers): boolean {
  const isOwn = ['same-origin', null].includes(headers.get('sec-fetch-site'));
  const isBot = /bot|crawl|spider|preview|lighthouse/i.test(headers.get('user-agent') ?? 'bot');
  return isOwn && !isBot && !objects(headers);
}

/** Whether a browser asks that nothing of its visit is passed on (Global Privacy Control). */
function objects(headers: Headers): boolean {
  return headers.get('sec-gpc') === '1';
}

/** An address of the store with nothing in it but the path and where the visit came from. */
function pageOf(referer: string | null): string {
  const { SITE_URL } = env();
  if (!referer || !URL.canParse(referer)) return `${SITE_URL}/`;
  const { origin, pathname, searchParams } = new URL(referer);
  if (origin !== SITE_URL) return `${SITE_URL}/`;
  const kept = [...searchParams].filter(
    ([key, value]) => campaign.test(key) && /^[\w.-]{1,60}$/.test(value),
  );
  const query = new URLSearchParams(kept).toString();
  return `${SITE_URL}${pathname}${query && '?'}${query}`;
}
