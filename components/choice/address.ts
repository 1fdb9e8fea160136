import { isUnderWay } from '@/components/ui/pending-forms';

/** What an address says of the answer before; it is over as soon as something changes. */
const passing = ['problem', 'answer'];

/** Keeps these names of the page's address in step; an empty value takes its name out. The rest stays. */
export function keepInAddress(values: Record<string, string | undefined>): void {
  if (isUnderWay()) return;
  const query = new URLSearchParams(window.location.search);
  for (const name of passing) query.delete(name);
  for (const [name, value] of Object.entries(values)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const search = query.size > 0 ? `?${query}` : '';
  if (search === window.location.search) return;
  window.history.replaceState(null, '', search || window.location.pathname);
}
