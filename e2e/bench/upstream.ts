import { gigs } from './gigs';

/**
 * What one request of the store costs at Gigs: calls, and how many of them had to wait for another.
 */
export type Cost = { calls: number; steps: number };

/** Counts what the store asks Gigs for while this runs. */
export async function costOf(act: () => Promise<unknown>): Promise<Cost> {
  const before = await gigs.lastRequest();
  await act();
  const heard = await gigs.requests(before);
  const spans = heard
    .map(({ at, durationMs }) => ({ from: Date.parse(at), to: Date.parse(at) + durationMs }))
    .toSorted((a, b) => a.from - b.from);
  return { calls: spans.length, steps: longestRow(spans) };
}

type Span = { from: number; to: number };

/** The length of the longest chain of spans, each starting after the previous one has ended. */
export function longestRow(spans: Span[]): number {
  const row: number[] = [];
  for (const [at, { from }] of spans.entries()) {
    const before = spans.slice(0, at).map(({ to }, index) => (to <= from ? (row[index] ?? 0) : 0));
    row[at] = 1 + Math.max(0, ...before);
  }
  return Math.max(0, ...row);
}
