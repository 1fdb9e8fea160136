import 'server-only';
import { z } from 'zod';
import { fail, ok, type Result } from '@/lib/platform/result';
import { type GigsError, gigsError } from './error';
import { type GigsRequest, gigsRequest } from './request';

/** The documented maximum of `limit`; the default of 10 would hide plans. */
const PAGE_SIZE = 200;
const MOST_PAGES = 200;

const page = z.object({
  items: z.array(z.unknown()),
  moreItemsAfter: z.string().min(1).nullish(),
});

/**
 * Every item of a list, over all its pages (`moreItemsAfter`), each id once, in Gigs' order.
 * An item that is not of the schema is left out: one odd object must not empty a shop. Items of which none
 * is are refused as `unexpected-shape`: what cannot be read is not nothing. It ends where a cursor comes again; one that goes on for ever is refused as `unexpected-shape`.
 */
export async function gigsList<T extends { id: string }>(
  path: string,
  query: NonNullable<GigsRequest<unknown>['query']>,
  schema: z.ZodType<T>,
): Promise<Result<T[], GigsError>> {
  const items = new Map<string, T>();
  const seen = new Set<string>();
  let given = 0;
  let after: string | undefined;
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const answer = await gigsRequest({
      method: 'GET',
      path,
      query: { ...query, limit: PAGE_SIZE, after },
      schema: page,
    });
    if (!answer.ok) return answer;
    given += answer.value.items.length;
    for (const raw of answer.value.items) {
      const item = schema.safeParse(raw);
      if (item.success && !items.has(item.data.id)) items.set(item.data.id, item.data);
    }
    const next = answer.value.moreItemsAfter ?? undefined;
    if (next === undefined || seen.has(next)) {
      const unreadable = given > 0 && items.size === 0;
      return unreadable ? fail(gigsError('unexpected-shape')) : ok([...items.values()]);
    }
    seen.add(next);
    after = next;
  }
  return fail(gigsError('unexpected-shape'));
}
