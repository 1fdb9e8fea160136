const SOONEST = 2_000;
const SLOWEST = 30_000;

/** Milliseconds to wait before looking again, after so many looks: less and less often. */
export function nextLook(looks: number): number {
  return Math.min(SOONEST * 1.2 ** looks, SLOWEST);
}
