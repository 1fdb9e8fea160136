import 'server-only';
import QuickLRU from 'quick-lru';
import { caches } from '@/lib/cache/table';
import type { GigsError } from '@/lib/gigs/error';
import type { Result } from '@/lib/platform/result';

const { maxAge, maxEntries } = caches.recentRecords;

type Read<T, More extends unknown[]> = (
  user: string,
  ...more: More
) => Promise<Result<T, GigsError>>;

/**
 * A read of what belongs to a user, and `peek`: what this process read last, at most some minutes
 * ago. That may be out of date: good for guessing what Gigs will say now, never for deciding
 * (docs/adr/0015).
 */
export function withRecent<T, More extends unknown[]>(
  read: Read<T, More>,
): Read<T, More> & { peek(user: string): T | undefined } {
  const recent = new QuickLRU<string, T>({ maxAge: maxAge * 1000, maxSize: maxEntries });
  const readAndKeep: Read<T, More> = async (user, ...more) => {
    const result = await read(user, ...more);
    if (result.ok) recent.set(user, result.value);
    return result;
  };
  return Object.assign(readAndKeep, { peek: (user: string) => recent.get(user) });
}
