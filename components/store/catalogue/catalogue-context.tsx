'use client';

import { createContext, use } from 'react';
import type { NamedSim } from '@/components/choice/choice-context';
import type { Query } from '@/lib/catalog/search/query';
import type { PlanView } from '@/lib/catalog/view';
import type { CatalogueData } from './catalogue-data';
import type { CompareSelection } from './use-compare-selection';

/** The catalogue as it is shown now. */
type Catalogue = CatalogueData & {
  chosenSim: NamedSim | null;
  /** What is chosen beside the plan, as a query; links to plans carry it. */
  beside: string;
  /** The chosen plan if the result does not contain it. */
  hidden: PlanView | null;
  compareSelection: CompareSelection;
  loading: boolean;
  /** Shows the catalogue for another query. */
  apply: (query: Query) => void;
  /** Loads what `apply` needs. */
  prepare: () => void;
  hrefOf: (query: Query) => string;
};

export const CatalogueContext = createContext<Catalogue | null>(null);

/** The state that filter form and plan list share. */
export function useCatalogue(): Catalogue {
  const catalogue = use(CatalogueContext);
  if (!catalogue) throw new Error('outside of a Catalogue');
  return catalogue;
}
