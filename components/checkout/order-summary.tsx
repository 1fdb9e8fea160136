'use client';

import { useEffect } from 'react';
import type { ChosenPlan } from './plan-facts';
import { useChosen } from './use-chosen';

type Props = {
  initialPlan: string | null;
  words: { heading: string; empty: string; sim: string };
};

/** The choice so far, beside the button; it also keeps the address in step, so that nothing gets lost. */
export function OrderSummary({ initialPlan, words }: Props) {
  const facts = useChosen('plan', initialPlan);
  const sim = useChosen('sim', null);
  const plan = facts ? (JSON.parse(facts) as ChosenPlan) : null;
  useEffect(() => {
    const keep = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.form) keepInAddress(target.form);
    };
    document.addEventListener('change', keep);
    return () => document.removeEventListener('change', keep);
  }, []);
  return (
    <>
      <h2 className="hidden font-semibold text-lg lg:block">{words.heading}</h2>
      {plan ? (
        <dl className="mb-3 flex items-baseline justify-between gap-4 lg:mt-3 lg:mb-4">
          <dt className="min-w-0">
            <span className="line-clamp-2 font-medium">{plan.name}</span>
            {sim && (
              <span className="hidden text-muted text-sm lg:block">
                {words.sim}: {sim}
              </span>
            )}
          </dt>
          <dd className="text-right">
            <span className="font-semibold text-lg">{plan.price}</span>
            <span className="block text-muted text-sm">{plan.term}</span>
          </dd>
        </dl>
      ) : (
        <p className="mb-3 text-muted lg:mt-2 lg:mb-4">{words.empty}</p>
      )}
    </>
  );
}

function keepInAddress(form: HTMLFormElement): void {
  const query = new URLSearchParams();
  for (const name of ['plan', 'sim', 'device']) {
    const value = new FormData(form).get(name);
    if (typeof value === 'string' && value) query.set(name, value);
  }
  window.history.replaceState(null, '', query.size > 0 ? `?${query}` : window.location.pathname);
}
