'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { keepInAddress } from '@/components/choice/address';
import { ChoiceProvider, useBesidePlan, useChoice } from '@/components/choice/choice-context';
import { leadsAway } from '@/components/ui/leads-away';
import { isFormPending } from '@/components/ui/pending-forms';
import type { ResultPage } from '@/lib/catalog/search/browse';
import { type Query, queryPath } from '@/lib/catalog/search/query';
import { queryNames } from '@/lib/catalog/search/query-names.js';
import type { PlanView } from '@/lib/catalog/view';
import { type FitFacts, incompatibility } from '@/lib/shopper/compatibility';
import { CatalogueContext } from './catalogue-context';
import type { CatalogueData } from './catalogue-data';
import { useCompareSelection } from './use-compare-selection';
import { type FullCatalogue, useFullCatalogue } from './use-full-catalogue';

type Props = { data: CatalogueData; children: React.ReactNode };

/** Holds the query. The server renders its first result, the browser all later ones. */
export function Catalogue({ data, children }: Props) {
  const full = useFullCatalogue(data);
  const plans = useMemo(() => {
    const known = [...data.result.plans, ...(data.chosen ? [data.chosen] : [])];
    return new Map([...known, ...(full.index?.plans ?? [])].map((plan) => [plan.id, plan]));
  }, [data, full.index]);
  return (
    <ChoiceProvider
      plans={plans}
      sims={data.sims}
      wanted={{ plan: data.chosen?.id ?? null, sim: data.sim }}
    >
      <CatalogueState data={data} full={full} plans={plans}>
        {children}
      </CatalogueState>
    </ChoiceProvider>
  );
}

/** How long another page may take to arrive. */
const LEAVING_MS = 10_000;

type StateProps = Props & { full: FullCatalogue; plans: ReadonlyMap<string, PlanView> };

function CatalogueState({ data, full, plans, children }: StateProps) {
  const { locale, currencies, prices, choice, paths } = data;
  const { index, load } = full;
  const [query, setQuery] = useState(data.query);
  const { plan: chosenPlan, sim: chosenSim } = useChoice();
  const plan = chosenPlan?.id;
  const sim = chosenSim?.id ?? null;
  const beside = useBesidePlan(choice);
  // A refresh of the page brings the same query once more.
  const isAsked = queryPath('', {}, query) !== queryPath('', {}, data.query);
  const asked = isAsked || (query.fits !== undefined && sim !== data.sim);

  const fitting = query.fits ? chosenSim : null;
  const result = useMemo((): ResultPage<PlanView> => {
    if (!index) return data.result;
    const fits = fitting ? (one: FitFacts) => incompatibility(one, fitting) === null : null;
    return index.browse(index.plans, query, { locale, currencies, fits }, prices);
  }, [index, query, fitting, data.result, locale, currencies, prices]);

  const hrefOf = useCallback(
    (next: Query) => {
      const chosen = { ...(plan && { plan }), ...fieldsOf(beside) };
      return queryPath(paths.store, chosen, next);
    },
    [beside, paths.store, plan],
  );
  const prepare = useCallback(() => void load().catch(() => undefined), [load]);
  const keep = useCallback(
    () => keepInAddress(Object.fromEntries(queryNames.map((name) => [name, query[name]]))),
    [query],
  );

  // Back to the page's own query the address still says what was asked last.
  const wasAsked = useRef(false);
  useEffect(() => {
    if (isAsked) wasAsked.current = true;
    if (!wasAsked.current) return;
    const later = setTimeout(keep, 120);
    // The answer to a form returns to the address that it was sent from.
    addEventListener('submit', keep, true);
    return () => {
      clearTimeout(later);
      removeEventListener('submit', keep, true);
    };
  }, [keep, isAsked]);

  // If the catalogue cannot be loaded, the server answers as it does without JavaScript.
  useEffect(() => {
    if (!asked || index) return;
    let isOver = false;
    let isLeaving = false;
    const begin = (event: Event) => {
      isLeaving ||= leadsAway(event);
    };
    // Offline this would lead to the browser's own page; it is tried again once there is a network.
    const lead = () => {
      if (isOver || isFormPending() || !navigator.onLine) return;
      // Not by a link, which lacks what was typed since: the address has it.
      keep();
      window.location.reload();
    };
    // Some browsers end the request once another page is asked for, which this would replace.
    const ask = () => load().catch(() => setTimeout(lead, isLeaving ? LEAVING_MS : 0));
    ask();
    addEventListener('online', ask);
    // On iOS there is no `beforeunload`.
    for (const event of ['beforeunload', 'click', 'submit']) addEventListener(event, begin);
    return () => {
      isOver = true;
      removeEventListener('online', ask);
      for (const event of ['beforeunload', 'click', 'submit']) removeEventListener(event, begin);
    };
  }, [asked, index, load, keep]);

  const chosen = plans.get(plan ?? '') ?? null;
  const isShown = (id: string) => result.plans.some((one) => one.id === id);
  const hidden = chosen && !isShown(chosen.id) ? chosen : null;

  const compareSelection = useCompareSelection();
  const loading = asked && !index;
  const catalogue = {
    ...data,
    query,
    result,
    beside,
    chosen,
    hidden,
    chosenSim,
    compareSelection,
    loading,
    apply: setQuery,
    prepare,
    hrefOf,
  };
  return (
    <CatalogueContext value={catalogue}>
      {children}
      <form id="compare" action={paths.compare}>
        {compareSelection.marked
          .filter((id) => !isShown(id) && id !== hidden?.id)
          .map((id) => (
            <input key={id} type="hidden" name="plans" value={id} />
          ))}
        {Object.entries(fieldsOf(beside)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </form>
    </CatalogueContext>
  );
}

function fieldsOf(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query));
}
