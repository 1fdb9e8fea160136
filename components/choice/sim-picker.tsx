'use client';

import { useEffect, useRef } from 'react';
import { useIsHydrating } from '@/components/ui/use-is-hydrating';
import { fill } from '@/lib/i18n/plural';
import { incompatibility, type Misfit, unavailability } from '@/lib/shopper/compatibility';
import { type ChosenPlan, type NamedSim, useChoice } from './choice-context';

type Labels = Record<'legend' | 'atCheckout' | Hint, string>;
type StateLabels = Record<'free' | 'fits' | 'unusable' | 'others' | PlanMisfit, string>;
type Hint = 'atCheckoutHint' | 'atCheckoutEsim' | 'atCheckoutPhysical';
type PlanMisfit = Extract<Misfit, 'other-network' | 'esim-only' | 'physical-only'>;

type Props = {
  wanted: string | null;
  /** Whether the SIM is to be found by its number, for which the children ask. */
  isTyping: boolean;
  labels: Labels;
  /** Null when the shopper has no SIM. */
  states: StateLabels | null;
  /** The option of a SIM by its number; null once that SIM is an option itself. */
  held: { value: string; option: string; hint: string; esimOnly: string } | null;
  children: React.ReactNode;
};

const option = 'card choice sim-option';

/** The radio group of SIMs. One that does not fit the chosen plan is shown with the reason. */
export function SimPicker({ wanted, isTyping, labels, states, held, children }: Props) {
  const { plan, isOnlyPlan, sims } = useChoice();
  const isHydrating = useIsHydrating();
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // A look-up leads to #sims, and its button is gone with the focus.
    if (window.location.hash !== '#sims' || document.activeElement !== document.body) return;
    // The address has led there already; the shopper may have scrolled on since.
    const picked = group.current?.querySelector<HTMLInputElement>('input[type=radio]:checked');
    picked?.focus({ preventScroll: true });
  }, []);
  // Without JavaScript another plan may still be chosen: disable only what fits no plan.
  const mayChange = isHydrating && !isOnlyPlan;
  const options = sims.map((sim) => {
    const why = plan ? incompatibility(plan, sim) : unavailability(sim);
    return { sim, why, closed: mayChange ? unavailability(sim) !== null : why !== null };
  });
  const hint = hintFor(plan);
  const noCards = hint === 'atCheckoutEsim';
  const isHeld = isTyping && !noCards;
  const misfits = options.filter(({ why }) => why !== null).length;
  const picked = options.find(({ sim, why }) => sim.id === wanted && why === null)?.sim.id;

  return (
    <fieldset
      ref={group}
      id="sims"
      role="radiogroup"
      aria-labelledby="sims-legend"
      className="group/sims sims"
    >
      <legend>
        <h2 id="sims-legend">{labels.legend}</h2>
      </legend>
      <div className="sim-options">
        <label className={option}>
          <input
            type="radio"
            name="sim"
            value=""
            defaultChecked={picked === undefined && !isHeld}
            aria-labelledby="sim-later"
            aria-describedby="sim-later-hint"
            className="radio"
          />
          <span id="sim-later">{labels.atCheckout}</span>
          <span id="sim-later-hint" className="option-hint">
            {labels[hint]}
          </span>
        </label>
        {/* Moved by CSS alone: an option that React moved would lose its check. */}
        {states && misfits > 1 && (
          <details className="other-sims">
            <summary className="link">{fill(states.others, { count: String(misfits) })}</summary>
          </details>
        )}
        {options.map(({ sim, why, closed }) => (
          <label key={sim.id} className={why ? `${option} misfit-sim` : option}>
            <input
              type="radio"
              name="sim"
              value={sim.id}
              disabled={closed}
              defaultChecked={sim.id === picked}
              aria-labelledby={`sim-${sim.id}`}
              aria-describedby={`sim-${sim.id}-state`}
              className="radio"
            />
            <span id={`sim-${sim.id}`}>{sim.name}</span>
            <span id={`sim-${sim.id}-state`} className="sim-state">
              {states && stateLabel(sim, why, plan !== null, states)}
            </span>
          </label>
        ))}
        {held && (
          <label className={noCards ? `${option} misfit-held` : option}>
            <input
              type="radio"
              name="sim"
              value={held.value}
              disabled={noCards && !mayChange}
              defaultChecked={isHeld}
              aria-labelledby="sim-held"
              aria-describedby="sim-held-hint"
              className="radio"
            />
            <span id="sim-held">{held.option}</span>
            <span id="sim-held-hint" className={noCards ? 'sim-state' : 'option-hint'}>
              {noCards ? held.esimOnly : held.hint}
            </span>
          </label>
        )}
        {children}
      </div>
    </fieldset>
  );
}

function stateLabel(
  sim: NamedSim,
  why: Misfit | null,
  planChosen: boolean,
  labels: StateLabels & { [Reason in Misfit]?: string },
): string {
  if (why === null) return planChosen ? labels.fits : labels.free;
  return sim.notFree ?? labels[why] ?? labels.unusable;
}

function hintFor(plan: ChosenPlan | null): Hint {
  if (plan?.simTypes.length !== 1) return 'atCheckoutHint';
  return plan.simTypes[0] === 'eSIM' ? 'atCheckoutEsim' : 'atCheckoutPhysical';
}
