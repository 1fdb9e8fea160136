import type { Plan } from '@/lib/catalog/types';
import { incompatibility } from '@/lib/shopper/compatibility';
import type { Sim } from '@/lib/shopper/types';
import { type Choice, OWN_SIM } from './choice';

/**
 * The choice with the SIM that `OWN_SIM` stands for: the first of these that fits the chosen plan,
 * or none. It stays as it is while the shopper's SIMs are not known.
 */
export function withOwnSim(
  choice: Choice,
  plans: readonly Plan[],
  sims: readonly Sim[] | null,
): Choice {
  if (choice.sim !== OWN_SIM || sims === null) return choice;
  const plan = plans.find(({ id }) => id === choice.plan);
  const fitting = plan && sims.find((sim) => incompatibility(plan, sim) === null);
  return { ...choice, sim: fitting?.id ?? null };
}
