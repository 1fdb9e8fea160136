import type { Sandbox } from '../context';
import { invalid } from '../errors';
import type { Collection } from '../store/collection';
import { present } from '../store/present';
import type { Kind, Records } from '../store/state';

type Paging = {
  shift?: number | undefined;
  after?: string | undefined;
  before?: string | undefined;
  limit?: number | undefined;
};
type Selection<T> = { where?: (value: T) => boolean; among?: Iterable<T> | undefined };

const defaultLimit = 10;

/** One page of a collection, in the documented envelope. */
export function listPage<K extends Kind>(
  sandbox: Sandbox,
  kind: K,
  paging: Paging,
  { where, among }: Selection<Records[K]> = {},
): object {
  const collection = sandbox.state[kind] as unknown as Collection<Records[K]>;
  for (const name of ['after', 'before'] as const) {
    const cursor = paging[name];
    if (cursor !== undefined && !collection.knows(cursor))
      throw invalid(name, `No such cursor: ${cursor}`);
  }
  const limit = Math.min(paging.limit ?? defaultLimit, sandbox.options.maxPageSize);
  const after = shifted(collection, paging, where, among);
  const page = collection.page({ after, before: paging.before, limit, where, among });
  return {
    object: 'list',
    ...page,
    items: page.items.map((item) => present(sandbox.state, kind, item)),
  };
}

/** The start of a page when a fault shifts the list. */
function shifted<T extends { id: string; createdAt: string }>(
  collection: Collection<T>,
  { after, shift }: Paging,
  where: Selection<T>['where'],
  among: Selection<T>['among'],
): string | undefined {
  if (!after || !shift) return after;
  const cursor = shift > 0 ? { before: after } : { after };
  const { items } = collection.page({ ...cursor, limit: Math.abs(shift), where, among });
  return (shift > 0 ? items[0] : items.at(-1))?.id ?? after;
}

/** A complete list, for the few resources without paging. */
export function wholeList(items: unknown[]): object {
  return { object: 'list', items, moreItemsAfter: null, moreItemsBefore: null };
}
