import CacheHandler from '@/lib/cache/next-handler';

/** More entries than the handler keeps. */
const MANY = 2_000;

/** Next's cache as a running store has it, for what is under `unstable_cache`. */
export async function startPageCache() {
  const { IncrementalCache } = await import('next/dist/server/lib/incremental-cache');
  const works = await import('next/dist/server/app-render/work-async-storage.external');
  const units = await import('next/dist/server/app-render/work-unit-async-storage.external');
  const incrementalCache = Reflect.construct(IncrementalCache, [
    {
      requestHeaders: {},
      // As long as a request does not name this id it is an ordinary one.
      previewProps: { previewModeId: 'preview' },
      prerenderManifest: { routes: {}, dynamicRoutes: {}, notFoundRoutes: [] },
      CurCacheHandler: CacheHandler,
    },
  ]);
  return {
    /**
     * Does work as a request for a dynamic page would, and what that leaves to be done after the
     * answer.
     */
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
    async evict() {
      const handler = new CacheHandler();
      for (let page = 0; page < MANY; page += 1) {
        await handler.set(`other ${page}`, { kind: 'FETCH' }, {});
      }
    },
  };
}
