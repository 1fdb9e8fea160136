import 'server-only';
import { sliceOf } from '@/lib/catalog/search/browse';
import { readQuery } from '@/lib/catalog/search/read-query';
import { listPlans } from '@/lib/catalog/server';
import { readChoice } from '@/lib/checkout/choice';
import { startPageDeadline } from '@/lib/platform/deadline';

/**
 * Which page of a long catalogue an address leads to, where it says nothing else that shows, such
 * as a filter or an outage; the first for any other address.
 */
export async function numberedPage(query: Record<string, unknown>): Promise<number> {
  const { page, ...filters } = readQuery((name) => query[name]);
  const isChosen = Object.values(readChoice(query)).some((value) => value !== null);
  const isResult = query.answer !== undefined || query.problem !== undefined;
  if (!page || isChosen || isResult || Object.keys(filters).length > 0) return 1;
  await startPageDeadline();
  const plans = await listPlans();
  return plans.ok ? sliceOf(plans.value.length, page).page : 1;
}
