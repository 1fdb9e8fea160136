const MIN_INTERVAL_MS = 2_000;
const MAX_INTERVAL_MS = 30_000;

/** Milliseconds until the next poll, growing with the number of polls. */
export function pollDelayMs(polls: number): number {
  return Math.min(MIN_INTERVAL_MS * 1.2 ** polls, MAX_INTERVAL_MS);
}
