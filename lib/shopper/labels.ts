import { formatDate } from '@/lib/i18n/format';
import type { Localized } from '@/lib/i18n/translator';
import { deviceTakes, unavailability } from './compatibility';
import type { DeviceCheck } from './devices/check';
import type { Sim } from './types';

/** A SIM's name: its kind and the end of its number. The rest of the ICCID is not shown. */
export function simName({ type, ending }: Pick<Sim, 'type' | 'ending'>, { t }: Localized): string {
  return t('sim.named', { type: type ?? 'other', ending: ending || '–' });
}

/** Why a SIM is not free, in one sentence; null when it is free. */
export function simUseLabel(sim: Sim, { t, locale }: Localized): string | null {
  const why = unavailability(sim);
  const plan = sim.use?.plan ?? '';
  switch (why) {
    case null:
      return null;
    case 'retired':
      return t('sim.retired');
    case 'starting':
      return plan ? t('sim.starting', { plan }) : belongsLabel(plan, t);
    case 'in-use':
      if (sim.use?.state === 'unknown') return belongsLabel(plan, t);
      if (!plan) return t('sim.inUseUnknown');
      if (!sim.use?.until) return t('sim.inUse', { plan });
      return t('sim.inUseUntil', { plan, date: formatDate(sim.use.until, locale) });
    default:
      return t('sim.unusable');
  }
}

/** That a plan has it, without a claim of whether it runs. */
function belongsLabel(plan: string, t: Localized['t']): string {
  return t('sim.belongs', { plan: plan || t('myPlans.anotherPlan') });
}

/** What the check of a device found out, in one sentence. */
export function deviceCheckLabel(check: DeviceCheck, { t }: Pick<Localized, 't'>): string {
  if (check.outcome !== 'known') return t(`deviceCheck.${check.outcome}`);
  return t('deviceCheck.said', { name: check.name, takes: deviceTakes(check.simTypes) });
}
