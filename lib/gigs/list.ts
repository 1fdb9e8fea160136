import 'server-only';
import { z } from 'zod';
import { log } from '@/lib/platform/log/log';
import { fail, ok, type Result } from '@/lib/platform/result';
import { type GigsError, gigsError, pathOf } from './error';
import { type GigsRequest, gigsRequest } from './request';

/** The documented maximum of `limit`; the default of 10 would take twenty times the calls. */
const PAGE_SIZE = 200;
const MAX_PAGES = 200;

/** A list by GET, or with a body a search by POST. */
type ListRequest = Pick<GigsRequest<unknown>, 'path' | 'query' | 'body' | 'outsideProject'>;

type ListOptions = {
  /** Items a page. Null where the list documents no `limit`: Gigs refuses unknown parameters. */
  limit?: number | null;
  /** True where one page is documented to hold every item. */
  onePage?: boolean;
  /** True when one unreadable item is to fail the whole list instead of being left out. */
  complete?: boolean;
};

const unreadable = fail(gigsError('unexpected-shape'));

/** An empty list may be null, and an absent cursor an empty text. */
export const listPage = z
  .object({
    items: z.array(z.unknown()).nullable(),
    /** Anything unreadable here would hide the pages that follow. */
    moreItemsAfter: z.string().nullish(),
  })
  .transform(({ items, moreItemsAfter }) => ({
    items: items ?? [],
    after: moreItemsAfter || null,
  }));

/**
 * Every item of a list over all its pages (`moreItemsAfter`), each id once, in Gigs' order.
 * Unreadable items are left out, since one must not empty a shop; a list of nothing else is
 * `unexpected-shape`, as is one that never ends. A repeated cursor ends the list, unless its items
 * have no ids: they could be counted twice. https://developers.gigs.com (pagination)
 */
export async function gigsList<T>(
  list: ListRequest,
  schema: z.ZodType<T>,
  { limit = PAGE_SIZE, onePage = false, complete = false }: ListOptions = {},
): Promise<Result<T[], GigsError>> {
  const items: unknown[] = [];
  const cursors = new Set<string>();
  let after: string | undefined;
  for (let count = 0; count < MAX_PAGES; count += 1) {
    const answer = await gigsRequest({
      ...list,
      method: list.body ? 'POST' : 'GET',
      readOnly: true,
      ...(!onePage && { query: { ...list.query, limit: limit ?? undefined, after } }),
      schema: listPage,
    });
    if (!answer.ok) return answer;
    items.push(...answer.value.items);
    after = answer.value.after ?? undefined;
    if (onePage || after === undefined) return readableItems(list.path, items, schema, complete);
    if (cursors.has(after)) {
      return items.every(hasId) ? readableItems(list.path, items, schema, complete) : unreadable;
    }
    cursors.add(after);
  }
  return unreadable;
}

function readableItems<T>(
  route: string,
  items: unknown[],
  schema: z.ZodType<T>,
  complete: boolean,
): Result<T[], GigsError> {
  const readable: T[] = [];
  let path: string | undefined;
  for (const [index, item] of items.entries()) {
    const read = schema.safeParse(item);
    if (read.success) readable.push(read.data);
    else path ??= ['items', index, pathOf(read.error) ?? []].flat().join('.');
  }
  if (path === undefined) return ok(eachIdOnce(readable));
  log('gigs items unreadable', { route, count: items.length - readable.length, path });
  const isRefused = complete || readable.length === 0;
  return isRefused ? fail(gigsError('unexpected-shape', { path })) : ok(eachIdOnce(readable));
}

/** Items move between pages while they are read. */
function eachIdOnce<T>(items: T[]): T[] {
  const seen = new Set<unknown>();
  return items.filter((item) => {
    if (!hasId(item)) return true;
    const isNew = !seen.has(item.id);
    seen.add(item.id);
    return isNew;
  });
}

function hasId(item: unknown): item is { id: unknown } {
  return typeof item === 'object' && item !== null && 'id' in item;
}
