type Storable = { id: string; createdAt: string };
type Position = { at: number; seq: number };
type Entry<T> = Position & { value: T };

export type PageRequest<T> = {
  after?: string | undefined;
  before?: string | undefined;
  limit: number;
  where?: ((value: T) => boolean) | undefined;
  among?: Iterable<T> | undefined;
};
export type Page<T> = { items: T[]; moreItemsAfter: string | null; moreItemsBefore: string | null };

const byAge = (a: Position, b: Position) => a.at - b.at || a.seq - b.seq;

/** Objects of one kind: by id, newest first, and by the keys of their indexes. */
export class Collection<T extends Storable> {
  #entries = new Map<string, Entry<T>>();
  #positions = new Map<string, Position>();
  #oldestFirst: Entry<T>[] = [];
  #sorted = true;
  #seq = 0;
  #indexes = new Map<string, Map<string, Set<string>>>();

  constructor(private readonly keys: Record<string, (value: T) => (string | null)[]> = {}) {
    for (const name of Object.keys(keys)) this.#indexes.set(name, new Map());
  }

  get size(): number {
    return this.#entries.size;
  }

  get(id: string): T | undefined {
    return this.#entries.get(id)?.value;
  }

  add(value: T): T {
    const entry = { at: Date.parse(value.createdAt), seq: this.#seq++, value };
    const last = this.#oldestFirst.at(-1);
    if (last && byAge(last, entry) > 0) this.#sorted = false;
    this.#entries.set(value.id, entry);
    this.#positions.set(value.id, entry);
    this.#oldestFirst.push(entry);
    this.#index(value, true);
    return value;
  }

  replace(id: string, value: T): T {
    const entry = this.#entries.get(id);
    if (!entry) return this.add(value);
    this.#index(entry.value, false);
    entry.value = value;
    const at = Date.parse(value.createdAt);
    if (!Number.isNaN(at) && at !== entry.at) {
      entry.at = at;
      this.#sorted = false;
    }
    this.#index(value, true);
    return value;
  }

  remove(id: string): T | undefined {
    const entry = this.#entries.get(id);
    if (!entry) return undefined;
    this.#entries.delete(id);
    this.#oldestFirst.splice(this.#oldestFirst.indexOf(entry), 1);
    this.#index(entry.value, false);
    return entry.value;
  }

  /** All items of one index key, newest first. */
  by(index: string, key: string): T[] {
    const found: Entry<T>[] = [];
    for (const id of this.#indexes.get(index)?.get(key) ?? []) {
      const entry = this.#entries.get(id);
      if (entry) found.push(entry);
    }
    return found.sort((a, b) => byAge(b, a)).map((entry) => entry.value);
  }

  *values(): Generator<T> {
    for (const entry of this.#order()) yield entry.value;
  }

  /** Whether an id can serve as a cursor: it may have been removed since. */
  knows(id: string): boolean {
    return this.#positions.has(id);
  }

  /** One page, newest first; a cursor is set when there are matching items on that side. */
  page({ after, before, limit, where, among }: PageRequest<T>): Page<T> {
    const order = among ? this.#orderOf(among) : this.#order();
    const matches = (index: number) => {
      const entry = order[index];
      return entry !== undefined && (!where || where(entry.value));
    };
    const picked: number[] = [];
    if (before !== undefined) {
      const start = this.#indexAfter(order, before, false);
      for (let i = start; i < order.length && picked.length < limit; i++)
        if (matches(i)) picked.unshift(i);
    } else {
      const start = after === undefined ? order.length - 1 : this.#indexAfter(order, after, true);
      for (let i = start; i >= 0 && picked.length < limit; i--) if (matches(i)) picked.push(i);
    }
    return this.#envelope(order, picked, matches);
  }

  #envelope(order: readonly Entry<T>[], picked: number[], matches: (i: number) => boolean) {
    const newest = picked[0];
    const oldest = picked.at(-1);
    if (newest === undefined || oldest === undefined)
      return { items: [], moreItemsAfter: null, moreItemsBefore: null };
    let older = oldest - 1;
    while (older >= 0 && !matches(older)) older--;
    let newer = newest + 1;
    while (newer < order.length && !matches(newer)) newer++;
    const items = picked.flatMap((index) => order[index]?.value ?? []);
    return {
      items,
      moreItemsAfter: older >= 0 ? (items.at(-1)?.id ?? null) : null,
      moreItemsBefore: newer < order.length ? (items[0]?.id ?? null) : null,
    };
  }

  /** First index on the far side of a cursor, walking towards older or newer items. */
  #indexAfter(order: readonly Entry<T>[], cursor: string, towardsOlder: boolean): number {
    const position = this.#positions.get(cursor);
    if (!position) return towardsOlder ? -1 : order.length;
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = order[middle];
      const isBelow = entry !== undefined && byAge(entry, position) < (towardsOlder ? 0 : 1);
      if (isBelow) low = middle + 1;
      else high = middle;
    }
    return towardsOlder ? low - 1 : low;
  }

  #order(): readonly Entry<T>[] {
    if (!this.#sorted) {
      this.#oldestFirst.sort(byAge);
      this.#sorted = true;
    }
    return this.#oldestFirst;
  }

  #orderOf(values: Iterable<T>): Entry<T>[] {
    const entries: Entry<T>[] = [];
    for (const value of values) {
      const entry = this.#entries.get(value.id);
      if (entry) entries.push(entry);
    }
    return entries.sort(byAge);
  }

  #index(value: T, present: boolean): void {
    for (const [name, keysOf] of Object.entries(this.keys)) {
      const index = this.#indexes.get(name);
      for (const key of keysOf(value)) {
        if (key === null || !index) continue;
        const ids = index.get(key) ?? new Set();
        if (present) ids.add(value.id);
        else ids.delete(value.id);
        if (ids.size > 0) index.set(key, ids);
        else index.delete(key);
      }
    }
  }
}
