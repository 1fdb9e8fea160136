import type { Kv } from './types';

type Entry = { value: string; expiresAt: number };

const SWEEP_EVERY = 1_000;

/** A key-value store in this process's memory; expired entries are swept as new ones come in. */
export function memoryKv(now: () => number = Date.now): Kv {
  const entries = new Map<string, Entry>();
  let writes = 0;

  function read(key: string): Entry | undefined {
    const entry = entries.get(key);
    if (entry && entry.expiresAt > now()) return entry;
    entries.delete(key);
    return undefined;
  }

  function write(key: string, value: string, expiresAt: number): void {
    entries.set(key, { value, expiresAt });
    writes += 1;
    if (writes % SWEEP_EVERY === 0) for (const old of entries.keys()) read(old);
  }

  return {
    async get(key) {
      return read(key)?.value ?? null;
    },
    async getAndDelete(key) {
      const value = read(key)?.value ?? null;
      entries.delete(key);
      return value;
    },
    async set(key, value, lifetime) {
      write(key, value, lifetime ? now() + lifetime * 1000 : Number.POSITIVE_INFINITY);
    },
    async delete(key) {
      entries.delete(key);
    },
    async increment(key, lifetime, step = 1) {
      const entry = read(key);
      const count = Number(entry?.value ?? 0) + step;
      write(key, String(count), entry?.expiresAt ?? now() + lifetime * 1000);
      return count;
    },
    async publish() {},
  };
}
