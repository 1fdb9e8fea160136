import { z } from 'zod';
import { gigsId } from '@/lib/gigs/id';

/** What hangs on the catalogue, and what on one user at Gigs. */
export type Tag = 'plans' | `user:${string}`;

const id = z.string().regex(gigsId);
const user = z.union([id, z.object({ id }).transform((named) => named.id)]);
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().catch(null);

/** The documented envelope; what else is in it, or odd, does not matter here. */
const event = z.object({
  type: z.string(),
  data: maybe(z.object({ object: maybe(z.string()), id: maybe(id), user: maybe(user) })),
  actor: maybe(z.object({ user: maybe(user) })),
});

/**
 * What an event makes stale: nothing is taken from it but whom it is about, so that events may come
 * twice, late and in any order. Nothing when it is no event.
 */
export function affectedTags(said: unknown): Tag[] {
  const { data: read } = event.safeParse(said);
  if (!read) return [];
  const { type, data, actor } = read;
  const itself = data?.object === 'user' ? data.id : null;
  const users = [itself, data?.user, actor?.user].filter((found) => found != null);
  const tags = users.map((found): Tag => `user:${found}`);
  if (type.startsWith('com.gigs.plan.')) tags.push('plans');
  return [...new Set(tags)];
}
