import type { Plan } from '@/lib/catalog/plan';
import { getIntl } from '@/lib/i18n/server';
import { PlanCard } from './plan-card';

type Props = { plans: Plan[]; chosen: string | null };

/** The radio group of plans. No plan is chosen for the shopper. */
export async function PlanPicker({ plans, chosen }: Props) {
  const { t } = await getIntl();
  return (
    <fieldset id="plans" role="radiogroup" aria-labelledby="plans-legend" className="min-w-0">
      <legend className="mb-4 flex w-full items-baseline justify-between gap-4">
        <h2 id="plans-legend" className="font-semibold text-xl">
          {t('plan.choose')}
        </h2>
        <span className="text-muted text-sm">{t('store.count', { count: plans.length })}</span>
      </legend>
      <div className="grid gap-4 sm:grid-cols-2">
        {plans.map((plan) => (
          <PlanCard key={plan.id} plan={plan} chosen={plan.id === chosen} />
        ))}
      </div>
    </fieldset>
  );
}
