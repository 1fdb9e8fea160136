import type { PlanView } from '@/lib/catalog/view';
import type { PlanFacts } from '@/lib/shopper/compatibility';

/** What the page has to know of the chosen plan: it rides on the plan's radio as JSON. */
export type ChosenPlan = PlanFacts & {
  name: string;
  price: string;
  term: string;
  commitment: string;
  /** Absent where the plan does not ask for the device. */
  asksDevice?: true;
};

/** The facts of a plan for its radio. */
export function planFacts(view: PlanView): string {
  const { network, simTypes, name, labels, lines, asksDevice } = view;
  const facts: ChosenPlan = {
    network,
    simTypes,
    name,
    price: labels.price,
    term: labels.term ?? '',
    commitment: labels.minimum ?? lines.renews ?? lines.once ?? '',
    ...(asksDevice && { asksDevice }),
  };
  return JSON.stringify(facts);
}
