import type { Plan, SimType } from '@/lib/catalog/types';

/** Which SIMs a device takes, as one word for the messages. */
export type DeviceTakes = 'both' | 'esim' | 'card' | 'unknown';

/** What a device means for a plan. The first two are warnings: it will not work. */
export type DeviceFit = 'needs-esim' | 'needs-card' | 'with-esim' | 'with-card' | 'fits';

/** Which SIMs a device of these SIM types takes; `unknown` where Gigs did not say. */
export function deviceTakes(simTypes: readonly SimType[]): DeviceTakes {
  const esim = simTypes.includes('eSIM');
  const card = simTypes.includes('pSIM');
  if (esim && card) return 'both';
  if (esim) return 'esim';
  return card ? 'card' : 'unknown';
}

/**
 * What a device means for a plan: it fits, fits with one kind of SIM only, or lacks the only kind that
 * the plan comes on. Null where the SIM types of either are not known.
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
