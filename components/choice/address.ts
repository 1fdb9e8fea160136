import { isFormPending } from '@/components/ui/pending-forms';
import { passingQueries } from '@/lib/http/passing-queries';
import { withQuery } from '@/lib/platform/with-query';

/** Writes these parameters to the page's address; an empty value removes one. */
export function keepInAddress(values: Record<string, string | undefined>): void {
  if (isFormPending()) return;
  const query = new URLSearchParams(window.location.search);
  for (const name of passingQueries) query.delete(name);
  for (const [name, value] of Object.entries(values)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const search = withQuery('', query);
  if (search === window.location.search) return;
  window.history.replaceState(null, '', search || window.location.pathname);
}
