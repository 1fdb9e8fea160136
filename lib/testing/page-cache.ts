import { AsyncLocalStorage } from 'node:async_hooks';

// Next takes it from here when it is first loaded; a server sets it at its start.
Object.assign(globalThis, { AsyncLocalStorage });

const SIZE = 1_000_000;

/** Next's own cache of data in memory, as a running store has it, for what is under `unstable_cache`. */
export async function startPageCache() {
  const { IncrementalCache } = await import('next/dist/server/lib/incremental-cache');
  const memory = await import('next/dist/server/lib/incremental-cache/memory-cache.external');
  const files = await import('next/dist/server/lib/incremental-cache/file-system-cache');
  const works = await import('next/dist/server/app-render/work-async-storage.external');
  const units = await import('next/dist/server/app-render/work-unit-async-storage.external');
  const incrementalCache = Reflect.construct(IncrementalCache, [
    {
      flushToDisk: false,
      requestHeaders: {},
      maxMemoryCacheSize: SIZE,
      // As long as a request does not name this id it is an ordinary one.
      previewProps: { previewModeId: 'preview' },
      prerenderManifest: { routes: {}, dynamicRoutes: {}, notFoundRoutes: [] },
      CurCacheHandler: files.default,
    },
  ]);
  return {
    /** Does work as a request for a dynamic page would, and what that leaves to be done after the answer. */
    async request<T>(work: () => Promise<T>): Promise<T> {
      const store = { incrementalCache, route: '/', pendingRevalidates: {} };
      const unit = { type: 'request', url: { pathname: '/', search: '' } };
      const answer: T = await Reflect.apply(works.workAsyncStorage.run, works.workAsyncStorage, [
        store,
        () =>
          Reflect.apply(units.workUnitAsyncStorage.run, units.workUnitAsyncStorage, [unit, work]),
      ]);
      await Promise.all(Object.values(store.pendingRevalidates));
      return answer;
    },
    /** What a webhook does. */
    expire: (tag: string): Promise<void> => incrementalCache.revalidateTag(tag, { expire: 0 }),
    /** What other pages do that need the room. */
    evict() {
      const body = ' '.repeat(SIZE - 50);
      Reflect.apply(memory.getMemoryCache(SIZE).set, memory.getMemoryCache(SIZE), [
        'other',
        { value: { kind: 'FETCH', data: { body } } },
      ]);
    },
  };
}
