import type { Plan } from '@/lib/catalog/types';
import type { Sim } from './types';

/** Why a SIM cannot take a plan. */
export type Misfit =
  | 'retired'
  | 'starting'
  | 'in-use'
  | 'unusable'
  | 'other-network'
  | 'esim-only'
  | 'physical-only';

export type PlanFacts = Pick<Plan, 'network' | 'simTypes'>;

/**
 * Why this SIM cannot take any plan at the moment, or null when it is free.
 * Rests on the documented rule of `preferLastUsed`: status `inactive`, on no subscription that has not ended.
 */
export function unavailability(sim: Sim): Misfit | null {
  if (sim.status === 'retired') return 'retired';
  if (sim.use?.state === 'starting') return 'starting';
  if (sim.use || sim.status === 'active') return 'in-use';
  if (sim.status === 'unknown' || sim.type === null) return 'unusable';
  return null;
}

/** Why this SIM cannot take this plan, or null when it fits: free, of the plan's network, of a type it takes. */
export function incompatibility(plan: PlanFacts, sim: Sim): Misfit | null {
  const notFree = unavailability(sim);
  if (notFree) return notFree;
  if (sim.network !== plan.network) return 'other-network';
  if (sim.type && plan.simTypes.includes(sim.type)) return null;
  if (plan.simTypes.length === 0) return 'unusable';
  return sim.type === 'pSIM' ? 'esim-only' : 'physical-only';
}

/** Whether a SIM is an eSIM that can be put on a device. */
export function mayBeInstalled({ type, status }: Pick<Sim, 'type' | 'status'>): boolean {
  return type === 'eSIM' && status !== 'retired';
}
