'use client';

import { useCallback, useRef, useState } from 'react';
import type { CatalogueFile } from '@/lib/catalog/packed';
import type { browse } from '@/lib/catalog/search/browse';
import type { PlanView } from '@/lib/catalog/view';
import type { CatalogueData } from './catalogue-data';

/** The whole catalogue, and what looks through it. */
type Index = { plans: PlanView[]; browse: typeof browse };

export type FullCatalogue = {
  /** Null until it is here. */
  index: Index | null;
  /** Fetches it, once; rejects when it cannot be had. */
  load: () => Promise<void>;
};

/**
 * The whole catalogue in the browser, which nothing needs before something is filtered: its code, and
 * the plans themselves where the page holds only some, are fetched at the first sign of intent.
 */
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
      // What is on the page already keeps its object, so that its card need not be drawn again.
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

  return { index, load };
}

async function fetchPlans(locale: string): Promise<CatalogueFile> {
  const answer = await fetch(`/api/plans?locale=${locale}`);
  if (!answer.ok) throw new Error(`plans: ${answer.status}`);
  return answer.json();
}
