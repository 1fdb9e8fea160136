import 'server-only';
import type { NamedSim } from '@/components/choice/choice-context';
import { browse, ONE_PAGE, type ResultPage } from '@/lib/catalog/search/browse';
import { facetsOf, type QuickFilter } from '@/lib/catalog/search/facets';
import type { Context } from '@/lib/catalog/search/filters';
import type { Query } from '@/lib/catalog/search/query';
import { withKnownNetwork } from '@/lib/catalog/search/read-query';
import type { Plan } from '@/lib/catalog/types';
import { type PlanView, planView } from '@/lib/catalog/view';
import type { PageIntl } from '@/lib/i18n/server';
import { type FitFacts, incompatibility, unavailability } from '@/lib/shopper/compatibility';
import { type CatalogueLabels, catalogueLabels } from './catalogue-labels';
import { catalogueOptions, type Options } from './catalogue-options';

/** How many plans a shopper looks through without filters. */
const FEW_PLANS = 30;

/** What the catalogue is rendered from, on the server and in the browser. */
export type CatalogueData = Pick<Context, 'locale' | 'currencies'> & {
  query: Query;
  result: ResultPage<PlanView>;
  /** Whether the result holds the whole catalogue in its own order. */
  complete: boolean;
  chosen: PlanView | null;
  sim: string | null;
  sims: NamedSim[];
  /** The choice as it is in the address. */
  choice: Record<string, string>;
  prices: string[];
  options: Options;
  quick: QuickFilter[];
  /** Whether there are so many plans that a wide screen shows every filter. */
  many: boolean;
  labels: CatalogueLabels;
  paths: { store: string; compare: string; plans: string };
};

type Source = {
  plans: Plan[];
  query: Query;
  choice: Record<string, string | null>;
  sims: NamedSim[];
};

/** Returns one page of the catalogue for this query; its size does not depend on the catalogue. */
export function catalogueData(
  { plans, query, choice, sims }: Source,
  intl: PageIntl,
): CatalogueData {
  const { locale, href } = intl;
  const facets = facetsOf(plans);
  const { currencies, prices } = facets;
  const plan = plans.find(({ id }) => id === choice.plan);
  const free = sims.filter((mine) => unavailability(mine) === null);
  // Like ChoiceProvider: a SIM that does not take the chosen plan is not chosen.
  const sim = free.find((mine) => mine.id === choice.sim && !(plan && incompatibility(plan, mine)));
  const fits = sim ? (one: FitFacts) => incompatibility(one, sim) === null : null;
  const known = withKnownNetwork(query, facets.networks);
  const { fits: _, ...withoutFits } = known;
  const wanted = sim ? known : withoutFits;
  const result = browse(plans, wanted, { locale, currencies, fits }, prices);
  return {
    locale,
    currencies,
    prices,
    query: wanted,
    result: { ...result, plans: result.plans.map((one) => planView(one, intl.locale)) },
    complete: result.total === plans.length && result.pages === 1 && !wanted.sort,
    chosen: plan ? planView(plan, intl.locale) : null,
    sim: sim?.id ?? null,
    sims,
    choice: Object.fromEntries(
      Object.entries(choice).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ),
    options: catalogueOptions(facets, wanted, locale),
    quick: facets.quick,
    many: plans.length > FEW_PLANS,
    labels: catalogueLabels(locale, { sims: free.length > 0, pages: plans.length > ONE_PAGE }),
    paths: { store: href('/'), compare: href('/compare'), plans: href('/plans') },
  };
}
