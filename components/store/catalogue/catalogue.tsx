'use client';

import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { Result } from '@/lib/catalog/search/browse';
import { type Query, queryNames, queryPath } from '@/lib/catalog/search/query';
import type { PlanView } from '@/lib/catalog/view';
import { incompatibility, type PlanFacts } from '@/lib/shopper/compatibility';
import { keepInAddress } from './address';
import type { CatalogueData, FreeSim } from './catalogue-data';
import { useChosenId } from './use-choice';
import { type Marks, useMarks } from './use-compare-selection';
import { useIndex } from './use-full-catalogue';

/** The catalogue as it is looked at right now. */
type Catalogue = CatalogueData & {
  sim: string | null;
  chosenSim: FreeSim | undefined;
  /** The chosen plan where the result does not show it. */
  hidden: PlanView | null;
  marks: Marks;
  loading: boolean;
  /** Shows the catalogue in another way. */
  apply: (query: Query) => void;
  /** Gets ready for that: the rest of a large catalogue is fetched. */
  prepare: () => void;
  hrefOf: (query: Query) => string;
};

const CatalogueContext = createContext<Catalogue | null>(null);

/** What the form and the list of plans share. */
export function useCatalogue(): Catalogue {
  const catalogue = use(CatalogueContext);
  if (!catalogue) throw new Error('outside of a Catalogue');
  return catalogue;
}

/** Holds how the catalogue is looked at. The server has rendered it; from there on the browser does. */
export function Catalogue({ data, children }: { data: CatalogueData; children: React.ReactNode }) {
  const { locale, currencies, prices, sims, choice, paths } = data;
  const [query, setQuery] = useState(data.query);
  const { index, load } = useIndex(data);
  const plan = useChosenId('plan', data.chosen?.id ?? null);
  const sim = useChosenId('sim', data.sim);
  const chosenSim = sims.find(({ id }) => id === sim);
  const asked = query !== data.query || (query.fits !== undefined && sim !== data.sim);

  const fitting = query.fits ? chosenSim : undefined;
  const result = useMemo((): Result<PlanView> => {
    if (!index) return data.result;
    const fits = fitting ? (one: PlanFacts) => incompatibility(one, fitting) === null : null;
    return index.browse(index.plans, query, { locale, currencies, fits }, prices);
  }, [index, query, fitting, data.result, locale, currencies, prices]);

  const hrefOf = useCallback(
    (next: Query) => {
      const { sim: wanted, ...rest } = choice;
      // A SIM that is asked for but not listed, as when signed out, stays asked for.
      const taken = sim ?? (data.sim ? undefined : wanted);
      const chosen = { ...rest, ...(plan && { plan }), ...(taken && { sim: taken }) };
      return queryPath(paths.store, chosen, next);
    },
    [choice, data.sim, paths.store, plan, sim],
  );
  const prepare = useCallback(() => void load().catch(() => undefined), [load]);

  useEffect(() => {
    if (query === data.query) return;
    const keep = () =>
      keepInAddress(Object.fromEntries(queryNames.map((name) => [name, query[name]])));
    const later = setTimeout(keep, 120);
    // The answer to a form leads back to where it was sent from.
    addEventListener('submit', keep, true);
    return () => {
      clearTimeout(later);
      removeEventListener('submit', keep, true);
    };
  }, [query, data.query]);

  // Where the rest of the catalogue cannot be had, the server answers as it does without JavaScript.
  useEffect(() => {
    if (asked && !index) load().catch(() => window.location.assign(hrefOf(query)));
  }, [asked, index, load, hrefOf, query]);

  const chosen = useMemo(() => {
    const known = [...result.plans, ...(index?.plans ?? []), ...(data.chosen ? [data.chosen] : [])];
    return known.find(({ id }) => id === plan) ?? null;
  }, [result, index, data.chosen, plan]);

  const shown = useMemo(() => new Set(result.plans.map(({ id }) => id)), [result]);
  const hidden = chosen && !shown.has(chosen.id) ? chosen : null;

  const marks = useMarks();
  const loading = asked && !index;
  const catalogue = useMemo(
    () => ({
      ...{ ...data, query, result, chosen, hidden, sim, chosenSim, marks },
      ...{ loading, apply: setQuery, prepare, hrefOf },
    }),
    [data, query, result, chosen, hidden, sim, chosenSim, marks, loading, prepare, hrefOf],
  );
  return (
    <CatalogueContext value={catalogue}>
      {children}
      <form id="compare" action={paths.compare}>
        {marks.marked
          .filter((id) => !shown.has(id) && id !== hidden?.id)
          .map((id) => (
            <input key={id} type="hidden" name="plans" value={id} />
          ))}
      </form>
    </CatalogueContext>
  );
}
