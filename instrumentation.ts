import type { Instrumentation } from 'next';

/** Runs once when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startStore } = await import('@/lib/startup');
    await startStore(process.env.NODE_ENV === 'production');
  }
}

/** Runs for every exception that reaches Next, so for every bug: expected failures are values. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { logException } = await import('@/lib/platform/log/exception');
    logException(error, request.method, context);
  }
};
