import type { Mutation } from './fault';

type Tree = Record<string, unknown>;
type Edit = (parent: Tree, key: string) => void;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Applies a mutation to a JSON body; paths that match nothing change nothing. */
export function mutate(answer: unknown, mutation: Mutation): unknown {
  const changed = structuredClone(answer);
  const edit = (paths: string[] | undefined, change: Edit) => {
    for (const path of paths ?? []) walk(changed, path.split('.'), change);
  };
  edit(mutation.remove, (parent, key) => delete parent[key]);
  edit(mutation.nullify, (parent, key) => {
    parent[key] = null;
  });
  edit(mutation.unknownEnum, (parent, key) => {
    parent[key] = 'somethingNew';
  });
  for (const [path, value] of Object.entries(mutation.set ?? {}))
    edit([path], (parent, key) => {
      parent[key] = value;
    });
  if (mutation.addUnknownFields) eachObject(changed, (it) => Object.assign(it, extra));
  if (mutation.clockSkewSeconds) skew(changed, mutation.clockSkewSeconds);
  if (isTree(changed) && Array.isArray(changed.items)) mutateList(changed, mutation);
  return changed;
}

const extra = { futureField: 'x', futureObject: { nested: [1, 2, 3] } };

function mutateList(list: Tree, mutation: Mutation): void {
  const items = list.items as unknown[];
  if (mutation.duplicateItems) list.items = items.flatMap((item) => [item, structuredClone(item)]);
  const first = items[0];
  if (mutation.loopPages && isTree(first)) list.moreItemsAfter = first.id;
}

function walk(value: unknown, path: string[], edit: Edit): void {
  const [key, ...rest] = path;
  if (key === undefined || !isTree(value)) return;
  const keys = key === '*' ? Object.keys(value) : [key];
  for (const name of keys)
    if (rest.length === 0) edit(value, name);
    else walk(value[name], rest, edit);
}

function eachObject(value: unknown, change: (object: Tree) => void): void {
  if (!isTree(value)) return;
  for (const inner of Object.values(value)) eachObject(inner, change);
  if (!Array.isArray(value)) change(value);
}

function skew(value: unknown, seconds: number): void {
  eachObject(value, (object) => {
    if (typeof object.createdAt === 'string')
      object.createdAt = new Date(Date.parse(object.createdAt) + seconds * 1000).toISOString();
  });
}
