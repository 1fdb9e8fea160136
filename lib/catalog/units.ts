/** Bytes in a gigabyte, which is decimal here whatever Gigs holds (lib/gigs/bytes.ts). */
export const BYTES_PER_GB = 1_000_000_000;

/** Minutes of an allowance in seconds, to a tenth; what is there at all never reads as none. */
export function allowanceMinutes(seconds: number): number {
  return Math.max(0.1, Math.round(seconds / 6) / 10);
}
