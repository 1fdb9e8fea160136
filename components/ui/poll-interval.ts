const SOONEST = 2_000;
const SLOWEST = 30_000;

/** Milliseconds until the next poll, growing with the number of polls. */
export function nextLook(looks: number): number {
  return Math.min(SOONEST * 1.2 ** looks, SLOWEST);
}
