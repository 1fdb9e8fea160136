import type { Instrumentation } from 'next';

/** Runs once when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const isProduction = process.env.NODE_ENV === 'production';
    const { loadActionIds } = await import('@/lib/http/version-skew');
    const { hostOf } = await import('@/lib/platform/host');
    const { startStore } = await import('@/lib/platform/lifecycle/startup');
    const { refuseDuplicateDocuments } = await import('@/lib/legal/startup');
    const tasks = [refuseDuplicateDocuments, ...(isProduction ? [loadActionIds] : [])];
    // A function starts sooner without, and would ask Gigs at each of its many starts.
    if (hostOf().ownsServer) {
      const { refuseBrokenBrand } = await import('@/lib/brand/startup');
      const { cacheHook } = await import('@/lib/cache/hook');
      const { followOtherInstances } = await import('@/lib/catalog/expire');
      const { noteProject } = await import('@/lib/gigs/note-project');
      const { guardServer } = await import('@/lib/http/guard');
      const { log } = await import('@/lib/platform/log/log');
      cacheHook.refused = (path) => log('page not cached', { route: path });
      tasks.unshift(refuseBrokenBrand);
      tasks.push(followOtherInstances, noteProject, ...(isProduction ? [guardServer] : []));
    }
    await startStore(isProduction, tasks);
  }
}

/** Runs for every exception that reaches Next, so for every bug: expected failures are values. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { logException } = await import('@/lib/platform/log/exception');
    logException(error, request.method, context);
  }
};
