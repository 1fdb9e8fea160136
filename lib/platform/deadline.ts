import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { headers } from 'next/headers';
import { cache } from 'react';

/**
 * How long a response may wait for Gigs in total (ms). A shopper who submits a form waits for the
 * action and then for the page it leads to (docs/adr/0012).
 */
export const timeouts = {
  page: 6_000,
  action: 5_000,
  /** A page that shows the problem of an action. */
  afterAction: 2_000,
  /** A call that an action can do without. */
  comfort: 1_000,
} as const;

const ofWork = new AsyncLocalStorage<number>();

/**
 * One per rendering, starting with the first call. Outside of a rendering each call gets its own.
 */
const ofPage = cache(() => ({ end: performance.now() + timeouts.page }));

/** When the page of a request has to be there. */
const ends = new WeakMap<object, number>();

/** The moment by which the current response is due, as a `performance.now()` value. */
export function deadline(): number {
  return ofWork.getStore() ?? ofPage().end;
}

/** Runs work with its own deadline (ms), shared by all calls to Gigs in it. */
export function withDeadline<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  return ofWork.run(performance.now() + milliseconds, work);
}

/**
 * Starts the deadline of the page being rendered. Needed for a different duration, and where
 * metadata calls Gigs: when a page redirects, Next renders its metadata again, which must not start
 * a new deadline.
 */
export async function startPageDeadline(milliseconds: number = timeouts.page): Promise<void> {
  const request = await headers();
  const end = ends.get(request) ?? performance.now() + milliseconds;
  ends.set(request, end);
  ofPage().end = end;
}

/** What a promise gives, or the fallback when it takes too long (milliseconds). */
export async function withTimeout<T>(
  milliseconds: number,
  promise: Promise<T>,
  fallback: T,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(fallback), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
