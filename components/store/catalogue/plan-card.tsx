'use client';

import { memo, useId } from 'react';
import type { PlanView } from '@/lib/catalog/view';
import { fill } from '@/lib/i18n/plural';
import type { CatalogueLabels } from './catalogue-labels';

type Props = {
  view: PlanView;
  chosen: boolean;
  /** Says whether the chosen SIM fits; null while none is chosen. */
  fit: string | null;
  fits: boolean;
  /** Whether it is marked for comparison. */
  marked: boolean;
  labels: CatalogueLabels;
  /** The path of the plan pages. */
  path: string;
  /** The query for them. */
  beside: string;
};

/** One plan as a radio with its data, limits, term and price. */
export const PlanCard = memo(function PlanCard(props: Props) {
  const { view, chosen, fit, fits, marked, labels, path, beside } = props;
  const id = useId();
  const { data, price, term, minimum, unitPrice } = view.labels;
  return (
    <div className="card choice plan-card">
      <label className="plan-choice" style={view.mark}>
        <input
          type="radio"
          name="plan"
          value={view.id}
          defaultChecked={chosen}
          aria-labelledby={`${id}n ${id}p`}
          aria-describedby={`${id}l`}
          className="radio"
        />
        {data ? (
          <span id={`${id}n`} className="plan-named">
            <span className="plan-name">{view.name}</span> <span className="plan-data">{data}</span>
          </span>
        ) : (
          <span id={`${id}n`} className="plan-name">
            {view.name}
          </span>
        )}
        <span id={`${id}l`} className="plan-lines">
          {fit && <span className={fits ? 'line-fit' : 'line-unfit'}>{fit}</span>}
          {Object.entries(view.lines).map(([name, line]) => (
            <span key={name} className={`line-${name}`}>
              {line}
            </span>
          ))}
        </span>
        <span id={`${id}p`} className="plan-price">
          <b>{price}</b> <span>{term}</span>
          {minimum && <span className="plan-minimum">{minimum}</span>}
          {unitPrice && <span className="plan-unit">{unitPrice}</span>}
        </span>
      </label>
      {/* Lets the keyboard skip the links of all further plans. */}
      {chosen && (
        <a href="#sims" className="link to-sims">
          {labels.toSims}
        </a>
      )}
      <input
        type="checkbox"
        name="plans"
        form="compare"
        value={view.id}
        defaultChecked={marked}
        id={`${id}c`}
        aria-label={fill(labels.compareOf, { plan: view.name })}
      />
      <label htmlFor={`${id}c`}>{labels.compare}</label>
      <a
        href={`${path}/${encodeURIComponent(view.id)}${beside}`}
        aria-label={fill(labels.detailsOf, { plan: view.name })}
      >
        {labels.details}
      </a>
    </div>
  );
});
