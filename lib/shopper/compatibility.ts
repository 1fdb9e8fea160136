import type { Plan, SimType } from '@/lib/catalog/types';
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

export type FitFacts = Pick<Plan, 'network' | 'simTypes'>;

/**
 * Why this SIM cannot take any plan now, or null when it is free: status `inactive` and on no
 * subscription of the shopper that has not ended. That is half of the documented rule of
 * `preferLastUsed`: a SIM that another user has by now is refused by Gigs (`simAlreadyUsed`).
 */
export function unavailability(
  sim: Sim,
): Extract<Misfit, 'retired' | 'starting' | 'in-use' | 'unusable'> | null {
  if (sim.status === 'retired') return 'retired';
  if (sim.use?.state === 'starting') return 'starting';
  if (sim.use) return 'in-use';
  if (sim.status !== 'inactive' || sim.type === null) return 'unusable';
  return null;
}

/**
 * Why this SIM cannot take this plan, or null when it fits: free, of the plan's network, of a type
 * it takes. `unusable` where Gigs does not say enough to know.
 */
export function incompatibility(plan: FitFacts, sim: Sim): Misfit | null {
  const notFree = unavailability(sim);
  if (notFree) return notFree;
  if (sim.network === '' || plan.network === '') return 'unusable';
  if (sim.network !== plan.network) return 'other-network';
  if (sim.type && plan.simTypes.includes(sim.type)) return null;
  if (plan.simTypes.length === 0) return 'unusable';
  return sim.type === 'pSIM' ? 'esim-only' : 'physical-only';
}

/** Whether a SIM is an eSIM that can be installed on a device. */
export function mayBeInstalled({ type, status }: Pick<Sim, 'type' | 'status'>): boolean {
  return type === 'eSIM' && status !== 'retired';
}

/** Which SIMs a device takes, as a key of the messages. */
export type DeviceTakes = 'both' | 'esim' | 'card' | 'unknown';

/** How a device fits a plan. The first two are warnings: it will not work. */
export type DeviceFit = 'needs-esim' | 'needs-card' | 'with-esim' | 'with-card' | 'fits';

/** Which SIMs a device of these SIM types takes; `unknown` where Gigs did not provide them. */
export function deviceTakes(simTypes: readonly SimType[]): DeviceTakes {
  const esim = simTypes.includes('eSIM');
  const card = simTypes.includes('pSIM');
  if (esim && card) return 'both';
  if (esim) return 'esim';
  return card ? 'card' : 'unknown';
}

/**
 * How a device fits a plan: with every SIM type of the plan, with one type only, or with none. Null
 * when the SIM types of either are not known.
 */
export function deviceFit(
  plan: Pick<Plan, 'simTypes'>,
  simTypes: readonly SimType[],
): DeviceFit | null {
  if (plan.simTypes.length === 0 || simTypes.length === 0) return null;
  const common = plan.simTypes.filter((type) => simTypes.includes(type));
  if (common.length === 0) return plan.simTypes.includes('eSIM') ? 'needs-esim' : 'needs-card';
  if (common.length === plan.simTypes.length) return 'fits';
  return common[0] === 'eSIM' ? 'with-esim' : 'with-card';
}

/** Why a device cannot take an order: the order is for the other kind of SIM only. */
export type DeviceMisfit = Extract<Misfit, 'esim-only' | 'physical-only'>;

/**
 * Why a device of these SIM types cannot take the plan, on a SIM of this type if one was chosen;
 * null when it can, or when too little is known to say that it cannot.
 */
export function deviceMisfit(
  plan: Pick<Plan, 'simTypes'>,
  simTypes: readonly SimType[],
  sim: SimType | null = null,
): DeviceMisfit | null {
  const usable = plan.simTypes.filter((type) => sim === null || type === sim);
  if (usable.length === 0 || simTypes.length === 0) return null;
  if (usable.some((type) => simTypes.includes(type))) return null;
  return usable.includes('eSIM') ? 'esim-only' : 'physical-only';
}
