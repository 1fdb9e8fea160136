import { isPseudo, type Locale } from '@/lib/i18n/locale';
import { memoize, memoizeByObject } from '@/lib/platform/memoize';
import type { Plan } from './types';

/** A plan in the seller's words for this language, if there are any. The same one each time. */
export function localPlan(plan: Plan, locale: Locale): Plan {
  return plansIn(locale)(plan);
}

/** These plans in the seller's words for this language. The same list each time. */
export function localPlans(plans: Plan[], locale: Locale): Plan[] {
  return listsIn(locale)(plans);
}

const plansIn = memoize((locale: Locale) =>
  memoizeByObject((plan: Plan): Plan => {
    const words = isPseudo(locale) ? undefined : plan.words[locale];
    if (!words) return plan;
    const { group = plan.group, ...others } = words;
    return { ...plan, ...others, group: plan.group && group };
  }),
);

const listsIn = memoize((locale: Locale) =>
  memoizeByObject((plans: Plan[]): Plan[] => {
    const local = plans.map((plan) => localPlan(plan, locale));
    return local.every((plan, at) => plan === plans[at]) ? plans : local;
  }),
);
