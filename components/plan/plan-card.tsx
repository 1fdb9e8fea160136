'use client';

import { memo, useId } from 'react';
import { Icon } from '@/components/ui/icon';
import { lineIcons } from '@/lib/catalog/line-icons';
import type { PlanView } from '@/lib/catalog/view';
import { fill } from '@/lib/i18n/plural';
import type { CatalogueWords } from './catalogue-words';
import { planFacts } from './plan-facts';

type Props = {
  view: PlanView;
  chosen: boolean;
  /** Whether the chosen SIM fits, in words; null while none is chosen. */
  fit: string | null;
  fits: boolean;
  /** Whether it is marked for comparison. */
  marked: boolean;
  words: CatalogueWords;
  /** Where plans have their own pages. */
  path: string;
};

/** One plan as a radio with everything that decides: amount, limits, term, price. */
export const PlanCard = memo(function PlanCard(props: Props) {
  const { view, chosen, fit, fits, marked, words, path } = props;
  const id = useId();
  const { data, limits, price, term, minimum, unitPrice } = view.words;
  return (
    <div className="card choice plan-card">
      <label className="row-span-3 grid cursor-pointer grid-rows-subgrid px-5 after:absolute after:inset-0">
        <span className="flex items-start gap-3 pt-5">
          <input
            ref={(radio) => {
              // Only scripts read it, so it does not weigh on the page.
              if (radio) radio.dataset.facts = planFacts(view);
            }}
            type="radio"
            name="plan"
            value={view.id}
            defaultChecked={chosen}
            aria-labelledby={`${id}-name ${id}-price`}
            aria-describedby={`${id}-details`}
            className="radio relative z-1 scroll-mb-56 lg:scroll-mb-0"
          />
          <span className="min-w-0">
            <span
              id={`${id}-name`}
              className="break-anywhere block font-semibold text-lg leading-snug"
            >
              {view.name}
            </span>
            {data && <span className="mt-1 block font-bold text-3xl tracking-tight">{data}</span>}
          </span>
        </span>
        <span
          id={`${id}-details`}
          className="mt-3 mb-5 grid content-start gap-1.5 text-muted text-sm"
        >
          {fit && (
            <span className={`flex gap-3.5 font-medium ${fits ? 'text-good' : 'text-warn'}`}>
              <Icon name={fits ? 'fit' : 'unfit'} className="mt-0.5 ms-0.5 size-4 shrink-0" />
              <span>{fit}</span>
            </span>
          )}
          {limits && <span className="ps-8 text-ink">{limits}</span>}
          {lineIcons.map(
            (icon) =>
              view.lines[icon] && (
                <span key={icon} className="flex gap-3.5">
                  <Icon name={icon} className="mt-0.5 ms-0.5 size-4 shrink-0" />
                  <span>{view.lines[icon]}</span>
                </span>
              ),
          )}
        </span>
        <span className="grid content-start gap-0.5 border-line border-t pt-4 pb-4 ps-8">
          <span id={`${id}-price`}>
            <span className="font-bold text-2xl tracking-tight">{price}</span>{' '}
            <span className="text-muted text-sm">{term}</span>
          </span>
          {minimum && <span className="font-medium text-sm">{minimum}</span>}
          {unitPrice && <span className="text-muted text-sm">{unitPrice}</span>}
        </span>
      </label>
      <span className="flex flex-wrap items-center justify-between border-line border-t text-sm">
        {/* For the keyboard: past the links of every further plan. */}
        {chosen && (
          <a
            href="#sims"
            className="link sr-only focus:not-sr-only focus:relative focus:z-1 focus:w-full focus:px-5 focus:py-3"
          >
            {words.toSims}
          </a>
        )}
        <label className="relative z-1 inline-flex min-h-11 cursor-pointer items-center gap-3 ps-5.5 pe-3">
          <input
            type="checkbox"
            name="plans"
            form="compare"
            value={view.id}
            defaultChecked={marked}
            aria-label={fill(words.compareOf, { plan: view.name })}
            className="size-4 scroll-mb-64 accent-accent lg:scroll-mb-0"
          />
          {words.compare}
        </label>
        <a
          href={`${path}/${encodeURIComponent(view.id)}`}
          aria-label={fill(words.detailsOf, { plan: view.name })}
          className="relative z-1 inline-flex min-h-11 scroll-mb-64 items-center px-5 font-medium underline-offset-4 hover:underline lg:scroll-mb-0"
        >
          {words.details}
        </a>
      </span>
    </div>
  );
});
