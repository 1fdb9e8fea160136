import type { Allowance, Plan } from './types';

/** Bytes in a gigabyte, which is decimal here whatever Gigs holds (lib/gigs/bytes.ts). */
export const BYTES_PER_GB = 1_000_000_000;

/** Minutes of an allowance in seconds, to a tenth; what is there at all never reads as none. */
export function allowanceMinutes(seconds: number): number {
  return Math.max(0.1, Math.round(seconds / 6) / 10);
}

/** What says how much data a plan has; without `limits` nothing ends it early. */
export type DataFacts = Pick<Plan, 'data'> & { limits?: Pick<Plan['limits'], 'bytes'> };

/** The data of a period until it ends: the allowance, or the cap where that is less. */
export function mostData({ data, limits }: DataFacts): Allowance {
  const cap = limits?.bytes ?? null;
  return data === undefined || cap === null ? data : Math.min(data ?? cap, cap);
}
