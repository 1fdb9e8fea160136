'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
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

  const load = useCallback(() => {
    const fetchAll = async () => {
      const [engine, packed] = await Promise.all([
        import('@/lib/catalog/search/client'),
        complete ? null : fetchPlans(locale),
      ]);
      // Plans on the page keep their object, so that their cards do not render again.
      const known = new Map([...result.plans, ...(chosen ? [chosen] : [])].map((p) => [p.id, p]));
      const plans = packed
        ? engine.unpackViews(packed).map((plan) => known.get(plan.id) ?? plan)
        : result.plans;
      setIndex({ plans, browse: engine.browse });
    };
    loading.current ??= fetchAll().catch((error) => {
      loading.current = undefined;
      throw error;
    });
    return loading.current;
  }, [complete, locale, result, chosen]);

  // A refresh of the page brings new data; what was loaded may be as old as the data before.
  useEffect(() => {
    if (!loading.current) return;
    loading.current = undefined;
    load().catch(() => undefined);
  }, [load]);

  return { index, load };
}

async function fetchPlans(locale: string): Promise<CatalogueFile> {
  const answer = await fetch(`/api/plans?locale=${locale}`);
  if (!answer.ok) throw new Error(`plans: ${answer.status}`);
  return answer.json();
}
