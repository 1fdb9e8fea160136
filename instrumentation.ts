/** Runs once when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { checkSettings } = await import('@/lib/start');
    checkSettings();
    const { followOtherInstances } = await import('@/lib/catalog/expire');
    followOtherInstances();
  }
}
