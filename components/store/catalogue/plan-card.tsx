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
};

/** One plan as a radio with its data, limits, term and price. */
export const PlanCard = memo(function PlanCard(props: Props) {
  const { view, chosen, fit, fits, marked, labels, path } = props;
  const id = useId();
  const { data, price, term, minimum, unitPrice } = view.labels;
  return (
    <div className="card choice plan-card">
      <label className="plan-choice">
        <span className="plan-head" style={view.mark}>
          <input
            type="radio"
            name="plan"
            value={view.id}
            defaultChecked={chosen}
            aria-labelledby={`${id}-name ${id}-price`}
            aria-describedby={`${id}-details`}
            className="radio"
          />
          <span>
            <span id={`${id}-name`} className="plan-name">
              {view.name}
            </span>
            {data && <span className="plan-data">{data}</span>}
          </span>
        </span>
        <span id={`${id}-details`} className="plan-lines">
          {fit && <span className={fits ? 'line-fit' : 'line-unfit'}>{fit}</span>}
          {Object.entries(view.lines).map(([name, line]) => (
            <span key={name} className={`line-${name}`}>
              {line}
            </span>
          ))}
        </span>
        <span className="plan-price">
          <span id={`${id}-price`}>
            <b>{price}</b> <span>{term}</span>
          </span>
          {minimum && <span className="font-medium text-ink">{minimum}</span>}
          {unitPrice && <span>{unitPrice}</span>}
        </span>
      </label>
      <span className="plan-foot">
        {/* Lets the keyboard skip the links of all further plans. */}
        {chosen && (
          <a href="#sims" className="link to-sims">
            {labels.toSims}
          </a>
        )}
        <label>
          <input
            type="checkbox"
            name="plans"
            form="compare"
            value={view.id}
            defaultChecked={marked}
            aria-label={fill(labels.compareOf, { plan: view.name })}
          />
          <span>{labels.compare}</span>
        </label>
        <a
          href={`${path}/${encodeURIComponent(view.id)}`}
          aria-label={fill(labels.detailsOf, { plan: view.name })}
        >
          {labels.details}
        </a>
      </span>
    </div>
  );
});
