import { leadsAway } from '@/components/ui/leads-away';
import { isFormPending } from '@/components/ui/pending-forms';
import { passingQueries } from '@/lib/http/passing-queries';
import { withQuery } from '@/lib/platform/with-query';

type Values = Record<string, string | undefined>;

/**
 * Safari answers more than 100 changes in ten seconds (up to 16: in thirty) with an exception,
 * Firefox more than 200, and Next makes two of each.
 */
const AT_ONCE = 15;
const PAUSE_MS = 1_000;

/** Before these the address is needed: for the answer to a form, and for the way back. */
const leaving = ['submit', 'click', 'pagehide'];

let left = AT_ONCE;
let counted = 0;
let waiting: Values = {};
let later: ReturnType<typeof setTimeout> | undefined;

/**
 * Writes these parameters to the page's address; an empty value removes one. Of many in a short
 * time the last are written together, a second later or when the shopper leaves.
 */
export function keepInAddress(values: Values): void {
  if (isFormPending()) return;
  waiting = { ...waiting, ...values };
  if (later) return;
  const now = performance.now();
  left = Math.min(AT_ONCE, left + (now - counted) / PAUSE_MS);
  counted = now;
  if (left >= 1) {
    write();
    return;
  }
  later = setTimeout(write, PAUSE_MS);
  for (const event of leaving) addEventListener(event, leave, true);
}

function leave(event: Event): void {
  if (leadsAway(event)) write();
}

function write(): void {
  clearTimeout(later);
  later = undefined;
  for (const event of leaving) removeEventListener(event, leave, true);
  if (isFormPending()) waiting = {};
  const query = new URLSearchParams(window.location.search);
  for (const name of passingQueries) query.delete(name);
  for (const [name, value] of Object.entries(waiting)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  waiting = {};
  const search = withQuery('', query);
  if (search === window.location.search) return;
  left -= 1;
  window.history.replaceState(null, '', search || window.location.pathname);
}
