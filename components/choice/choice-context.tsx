'use client';

import { createContext, use, useSyncExternalStore } from 'react';
import type { PlanView } from '@/lib/catalog/view';
import { choiceFields, choicePattern } from '@/lib/checkout/choice-fields.js';
import { withQuery } from '@/lib/platform/with-query';
import { incompatibility } from '@/lib/shopper/compatibility';
import type { Sim } from '@/lib/shopper/types';

/** The part of a plan that the choice reads. */
export type ChosenPlan = Pick<
  PlanView,
  'id' | 'name' | 'network' | 'simTypes' | 'labels' | 'lines' | 'asksDevice'
>;

/** A SIM with its name, and the reason if it is not free. */
export type NamedSim = Sim & { name: string; notFree: string | null };

type Choice = {
  plan: ChosenPlan | null;
  /** Whether the page has no other plan to choose. */
  isOnlyPlan: boolean;
  /** Null when the SIM is chosen at checkout, or its number has not been checked. */
  sim: NamedSim | null;
  /** Whether a SIM is to be found by its number, which has not been checked. */
  isTyping: boolean;
  /** All SIMs of the shopper, including those that are not free. */
  sims: NamedSim[];
};

type Props = {
  /** The plans that can be chosen on the page, by id. */
  plans: ReadonlyMap<string, ChosenPlan>;
  sims: NamedSim[];
  /** The ids in the address. A SIM that does not take the plan is not chosen. */
  wanted: { plan: string | null; sim: string | null };
  children: React.ReactNode;
};

const ChoiceContext = createContext<Choice | null>(null);

/** Returns what is chosen now; throws outside of a ChoiceProvider. */
export function useChoice(): Choice {
  const choice = use(ChoiceContext);
  if (!choice) throw new Error('outside of a ChoiceProvider');
  return choice;
}

/**
 * Provides the choice. It reads ids from the radios, which hold what was picked before hydration.
 */
export function ChoiceProvider({ plans, sims, wanted, children }: Props) {
  const firstPlan = plans.get(wanted.plan ?? '');
  const firstSim = sims.find(
    (sim) => sim.id === wanted.sim && !(firstPlan && incompatibility(firstPlan, sim)),
  );
  const planId = useCheckedId('plan', firstPlan?.id ?? null);
  const simId = useCheckedId('sim', firstSim?.id ?? null);
  const plan = plans.get(planId ?? '') ?? null;
  const sim = sims.find(({ id }) => id === simId) ?? null;
  const isTyping = sim === null && simId !== null;
  const choice = { plan, isOnlyPlan: plans.size === 1, sim, isTyping, sims };
  return <ChoiceContext value={choice}>{children}</ChoiceContext>;
}

/** The value of the checked radio in a group; `first` while the group is not in the document. */
function useCheckedId(name: 'plan' | 'sim', first: string | null): string | null {
  return useSyncExternalStore(
    subscribe,
    () => {
      const group = `input[type=radio][name=${name}]`;
      const checked = document.querySelector<HTMLInputElement>(`${group}:checked`);
      if (checked) return checked.value || null;
      return document.querySelector(group) ? null : first;
    },
    () => first,
  );
}

/**
 * What the address holds of the choice beside the plan, as a query, or nothing. `choice` is what it
 * held for the server. OrderSummary writes a change there before this reads it.
 */
export function useBesidePlan(choice: Readonly<Record<string, string>>): string {
  return useSyncExternalStore(subscribe, besidePlanNow, () => besideQuery(choice));
}

/** What the address holds of it at this moment. */
export function besidePlanNow(): string {
  return besideQuery(Object.fromEntries(new URLSearchParams(window.location.search)));
}

function besideQuery(choice: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams();
  for (const name of choiceFields) {
    const value = choice[name] ?? '';
    if (name !== 'plan' && new RegExp(`^${choicePattern(name)}$`).test(value))
      query.set(name, value);
  }
  return withQuery('', query);
}

function subscribe(notify: () => void): () => void {
  // The form is reset only after this event.
  const later = () => setTimeout(notify);
  document.addEventListener('change', notify);
  document.addEventListener('reset', later);
  window.addEventListener('pageshow', later);
  return () => {
    document.removeEventListener('change', notify);
    document.removeEventListener('reset', later);
    window.removeEventListener('pageshow', later);
  };
}
