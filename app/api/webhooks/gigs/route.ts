import { coalesce } from '@/lib/cache/coalesce';
import { expirePlans } from '@/lib/catalog/expire';
import { notePurchase } from '@/lib/figures/server';
import {
  type AffectedTag,
  affectedSubscription,
  affectedTags,
  readWebhook,
  type WebhookError,
} from '@/lib/gigs/webhook';
import { log } from '@/lib/platform/log/log';
import { env } from '@/lib/platform/settings/env';
import { forgetGigsUser } from '@/lib/shopper/gigs-user';

/** The least time between two invalidations of one tag, whatever a flood of events asks for. */
const MIN_INTERVAL_MS = 250;

/** Rejects, within a second, when Redis is unreachable and other instances could not be told. */
const invalidate = coalesce(
  (tag: AffectedTag) =>
    tag === 'plans' ? expirePlans() : forgetGigsUser(tag.slice('user:'.length)),
  MIN_INTERVAL_MS,
);

/**
 * An event that cannot be read now cannot be read the next time either: it is accepted and dropped.
 */
const refusals: Record<WebhookError, number> = { 'too-large': 413, unsigned: 401, unreadable: 204 };

/**
 * Invalidates what is cached of a changed object, without asking Gigs. 503 asks Gigs to send it
 * again.
 */
export async function POST(request: Request): Promise<Response> {
  const secrets = env().GIGS_WEBHOOK_SECRET;
  if (!secrets) return answer(503);
  const event = await readWebhook(request, secrets);
  if (!event.ok) return answer(refusals[event.error]);
  const subscription = affectedSubscription(event.value);
  if (subscription) notePurchase(subscription);
  const done = await Promise.allSettled(affectedTags(event.value).map((tag) => invalidate(tag)));
  return answer(done.every(({ status }) => status === 'fulfilled') ? 204 : 503);
}

function answer(status: number): Response {
  if (status !== 204) log('webhook refused', { status });
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } });
}
