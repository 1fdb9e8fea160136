import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { cache } from 'react';

/**
 * How long Gigs may hold up an answer in all, however many calls it takes, in milliseconds. A shopper who
 * presses a button waits for the action and then for the page it leads to. docs/adr/0012 adds it up.
 */
export const patience = {
  page: 6_000,
  action: 5_500,
  /** A page that tells what went wrong in an action. */
  afterAction: 2_000,
  /** A call that an action can do without. */
  comfort: 1_500,
} as const;

const ofWork = new AsyncLocalStorage<number>();

/** One for a page, begun when it is first asked for. Outside of a page every call gets its own. */
const ofPage = cache(() => ({ end: performance.now() + patience.page }));

/** When whoever is served has to have an answer, as `performance.now()` will say. */
export function deadline(): number {
  return ofWork.getStore() ?? ofPage().end;
}

/** Runs work that may take so many milliseconds, whatever surrounds it: all calls to Gigs in it share them. */
export function withBudget<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  return ofWork.run(performance.now() + milliseconds, work);
}

/** Gives the page being rendered so many milliseconds from now. */
export function limitPage(milliseconds: number): void {
  ofPage().end = performance.now() + milliseconds;
}

/** What a promise gives, or the fallback when it takes too long (milliseconds). */
export async function within<T>(
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
