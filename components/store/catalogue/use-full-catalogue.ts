'use client';

import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { CatalogueFile } from '@/lib/catalog/packed';
import type { browse } from '@/lib/catalog/search/browse';
import type { PlanView } from '@/lib/catalog/view';
import type { CatalogueData } from './catalogue-data';

/** The whole catalogue, and the function that filters it. */
type Index = { plans: PlanView[]; browse: typeof browse };

export type FullCatalogue = {
  /** Null until it is loaded. */
  index: Index | null;
  /** Fetches it once; rejects when that fails. */
  load: () => Promise<void>;
};

/** Loads code and plans for filtering at the first sign of intent; the first page needs neither. */
export function useFullCatalogue({
  complete,
  result,
  chosen,
  locale,
}: CatalogueData): FullCatalogue {
  const [index, setIndex] = useState<Index | null>(null);
  const loading = useRef<Promise<void>>(undefined);

  const loadBy = useCallback(
    (cache: RequestCache) => {
      const fetchAll = async () => {
        const [engine, packed] = await Promise.all([
          import('@/lib/catalog/search/client'),
          complete ? null : fetchPlans(locale, cache),
        ]);
        // Plans on the page keep their object, so that their cards do not render again.
        const known = new Map([...result.plans, ...(chosen ? [chosen] : [])].map((p) => [p.id, p]));
        const plans = packed
          ? engine.unpackViews(packed).map((plan) => known.get(plan.id) ?? plan)
          : result.plans;
        // Not urgent: the list of other objects would be drawn in two steps, and lose its scroll.
        if (loading.current === mine)
          startTransition(() => setIndex({ plans, browse: engine.browse }));
      };
      const mine = fetchAll().catch((error) => {
        if (loading.current === mine) loading.current = undefined;
        throw error;
      });
      loading.current = mine;
      return mine;
    },
    [complete, locale, result, chosen],
  );

  const load = useCallback(() => loading.current ?? loadBy('default'), [loadBy]);

  // A refresh of the page brings new data; what was loaded may be as old as the data before. Where
  // it cannot be loaded again, the page shows what it brought.
  useEffect(() => {
    if (!loading.current) return;
    // A newer one may have been loaded since.
    loadBy('no-cache').catch(() => !loading.current && setIndex(null));
  }, [loadBy]);

  return { index, load };
}

async function fetchPlans(locale: string, cache: RequestCache): Promise<CatalogueFile> {
  const answer = await fetch(`/api/plans?locale=${locale}`, { cache });
  if (!answer.ok) throw new Error(`plans: ${answer.status}`);
  return answer.json();
}
