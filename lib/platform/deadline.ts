import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { headers } from 'next/headers';
import { cache } from 'react';

/**
 * How long (ms) a response may wait for Gigs in total, however many calls it takes. A shopper who
 * presses a button waits for the action and then for the page it leads to (docs/adr/0012).
 */
export const timeouts = {
  page: 6_000,
  action: 5_000,
  /** A page that shows the problem of an action. */
  afterAction: 2_000,
  /** A call that an action can do without. */
  optional: 1_000,
} as const;

const ofWork = new AsyncLocalStorage<number>();

/** One for each rendering, from its first use. Outside of one every call gets its own. */
const ofPage = cache(() => ({ end: performance.now() + timeouts.page }));

/** The deadline of each request's page. */
const ends = new WeakMap<object, number>();

/** When the current response has to be complete, on the clock of `performance.now()`. */
export function deadline(): number {
  return ofWork.getStore() ?? ofPage().end;
}

/** Runs work with a deadline of its own, which all its calls to Gigs share. */
export function withDeadline<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  return ofWork.run(performance.now() + milliseconds, work);
}

/**
 * Starts the deadline of the page being rendered. Needed where it is not the usual one, and where
 * metadata calls Gigs: when a page redirects, Next renders its metadata again, which gets no new
 * deadline.
 */
export async function startPageDeadline(milliseconds: number = timeouts.page): Promise<void> {
  const request = await headers();
  const end = ends.get(request) ?? performance.now() + milliseconds;
  ends.set(request, end);
  ofPage().end = end;
}
