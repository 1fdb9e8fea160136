'use client';

import { useDeferredValue } from 'react';
import { isModified } from '@/components/ui/is-modified';
import type { PlanView } from '@/lib/catalog/view';
import { fill, pluralText } from '@/lib/i18n/plural';
import { incompatibility, type Misfit } from '@/lib/shopper/compatibility';
import { useCatalogue } from './catalogue-context';
import type { FitLabels } from './catalogue-labels';
import { SortField } from './filter-form';
import { PlanCard } from './plan-card';
import { ActiveFilters, NoMatch, Pagination } from './query-links';

/** The radio group of plans. None is chosen by default, and a chosen one is always shown. */
export function PlanPicker() {
  const catalogue = useCatalogue();
  const { result, query, chosen, hidden, chosenSim, compareSelection } = catalogue;
  const { labels, locale, paths, beside, loading } = catalogue;
  const deferred = useDeferredValue(result.plans);
  const drawn = atOnce(result.plans, deferred, chosen?.id);
  const number = new Intl.NumberFormat(locale);
  const total = pluralText(labels.count, result.total, locale);
  const range = { from: number.format(result.from), to: number.format(result.to), total };
  const shown = labels.paging && result.pages > 1 ? fill(labels.paging.range, range) : total;

  const card = (view: PlanView) => {
    const why = chosenSim ? incompatibility(view, chosenSim) : null;
    const fit = chosenSim && labels.fit && fitLabel(why, labels.fit);
    return (
      <PlanCard
        key={view.id}
        view={view}
        chosen={view.id === chosen?.id}
        fit={fit ? fill(fit, { sim: chosenSim.name }) : null}
        fits={why === null}
        marked={compareSelection.marked.includes(view.id)}
        labels={labels}
        path={paths.plans}
        beside={beside}
      />
    );
  };

  return (
    <fieldset
      id="plans"
      role="radiogroup"
      aria-labelledby="plans-legend"
      onChange={({ target }) => {
        if (target instanceof HTMLInputElement && target.name === 'plans')
          compareSelection.change(target);
      }}
      onKeyDown={moveToPlan}
      className="plans"
    >
      <div className="plans-head">
        <h2 id="plans-legend" tabIndex={-1}>
          {labels.choose}
        </h2>
        <span role="status">{loading ? labels.loading : shown}</span>
        <SortField />
      </div>
      <ActiveFilters />
      {hidden && (
        <div className="pinned-plan">
          <p>{labels.pinned}</p>
          {card(hidden)}
        </div>
      )}
      {result.plans.length === 0 && <NoMatch />}
      <div className="plan-list">
        {drawn.flatMap((view, at) => [
          // In an order that was asked for, the plans of a group are apart.
          query.sort !== undefined || view.group === drawn[at - 1]?.group || (
            <h3 key={view.group} className="plan-group">
              {view.group}
            </h3>
          ),
          card(view),
        ])}
      </div>
      <Pagination />
      <button type="submit" form="compare" className="without-script button button-plain">
        {labels.compareMarked}
      </button>
    </fieldset>
  );
}

/**
 * Moves to another plan by arrow key: WebKit's own keys stop at a field of another form, here the
 * checkbox for comparison between two plans.
 */
function moveToPlan(event: React.KeyboardEvent<HTMLFieldSetElement>): void {
  const { key, target, currentTarget } = event;
  if (isModified(event) || !key.startsWith('Arrow')) return;
  if (!(target instanceof HTMLInputElement) || target.name !== 'plan') return;
  event.preventDefault();
  const radios = [...currentTarget.querySelectorAll<HTMLInputElement>('input[name=plan]')];
  const isBack = key === 'ArrowUp' || key === (document.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft');
  const next = radios.at((radios.indexOf(target) + (isBack ? -1 : 1)) % radios.length);
  next?.focus();
  next?.click();
}

/** The cards of one or two screens. */
const FIRST = 8;

/** The cards to render first: those in sight, and the chosen one, whose radio holds the choice. */
function atOnce(plans: PlanView[], drawn: PlanView[], chosen: string | undefined): PlanView[] {
  const same = plans.length === drawn.length && plans.every((plan, at) => plan === drawn[at]);
  return same ? plans : plans.filter(({ id }, at) => at < FIRST || id === chosen);
}

type Reasons = Partial<Record<Misfit | 'fits', string>> & Pick<FitLabels, 'unfit'>;

function fitLabel(why: Misfit | null, labels: Reasons): string {
  return labels[why ?? 'fits'] ?? labels.unfit;
}
