import 'server-only';
import { Webhook, WebhookVerificationError } from 'svix';
import { z } from 'zod';
import { limitedText } from '@/lib/platform/limited-text';
import { fail, ok, type Result } from '@/lib/platform/result';
import { gigsId } from './id';

const MAX_BYTES = 256 * 1024;

/** Why a webhook is not read. */
export type WebhookError = 'too-large' | 'unsigned' | 'unreadable';

/**
 * The event that a webhook carries, if one of the secrets signed exactly this body within five
 * minutes of now. Never reads more than 256 kB. Gigs documents headers named `webhook-…`; Svix,
 * which sends them, also uses `svix-…`. Both are accepted.
 */
export async function readWebhook(
  request: Request,
  secrets: string[],
): Promise<Result<unknown, WebhookError>> {
  const body = await limitedText(request, MAX_BYTES);
  return body === null ? fail('too-large') : verify(body, request.headers, secrets);
}

function verify(
  body: string,
  headers: Headers,
  secrets: string[],
): Result<unknown, 'unsigned' | 'unreadable'> {
  const named = Object.fromEntries(headers);
  for (const secret of secrets) {
    try {
      return ok(new Webhook(secret).verify(body, named));
    } catch (error) {
      // It parses the body only once a signature is right.
      if (error instanceof SyntaxError) return fail('unreadable');
      if (!(error instanceof WebhookVerificationError)) throw error;
    }
  }
  return fail('unsigned');
}

/** What an event invalidates: the catalogue, or what is kept of one user. */
export type AffectedTag = 'plans' | `user:${string}`;

/** The subscription that an event is about, null for any other event. */
export function affectedSubscription(said: unknown): string | null {
  const { data: read } = event.safeParse(said);
  return read?.data?.object === 'subscription' ? read.data.id : null;
}

const id = z.string().regex(gigsId);
const user = z.union([id, z.object({ id }).transform((named) => named.id)]);
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().catch(null);

/** The documented envelope; what else is in it, or malformed, does not matter here. */
const event = z.object({
  type: z.string(),
  data: maybe(z.object({ object: maybe(z.string()), id: maybe(id), user: maybe(user) })),
  actor: maybe(z.object({ user: maybe(user) })),
});

/**
 * What an event invalidates. Nothing else is taken from it, so events may come twice, late and in
 * any order. Empty for anything that is no event.
 */
export function affectedTags(said: unknown): AffectedTag[] {
  const { data: read } = event.safeParse(said);
  if (!read) return [];
  const { type, data, actor } = read;
  const itself = data?.object === 'user' ? data.id : null;
  const users = [itself, data?.user, actor?.user].filter((found) => found != null);
  const tags = users.map((found): AffectedTag => `user:${found}`);
  // The types of older events have no prefix.
  if (data?.object === 'plan' || type.startsWith('com.gigs.plan.')) tags.push('plans');
  return [...new Set(tags)];
}
