import { PlanPicker } from '@/components/plan/plan-picker';
import { SimSection } from '@/components/sim/sim-section';
import { ProblemSummary } from '@/components/ui/problem-summary';
import type { Plan } from '@/lib/catalog/plan';
import { startCheckoutAction } from '@/lib/checkout/action';
import type { Choice } from '@/lib/checkout/choice';
import { type CheckoutProblem, fieldOf } from '@/lib/checkout/problem';
import { getIntl } from '@/lib/i18n/server';
import type { Wallet } from '@/lib/sims/wallet';
import { ContinueButton } from './continue-button';
import { DevicePicker } from './device-picker';
import { OrderSummary } from './order-summary';
import { planFacts } from './plan-facts';

type Props = {
  plans: Plan[];
  wallet: Wallet | null;
  choice: Choice;
  problem: CheckoutProblem | null;
};

/** Plan, SIM and device in one plain form: it works before hydration and without JavaScript. */
export async function ChoiceForm({ plans, wallet, choice, problem }: Props) {
  const intl = await getIntl();
  const { t, locale } = intl;
  const field = problem && fieldOf(problem);
  const chosen = plans.find(({ id }) => id === choice.plan);
  const initialPlan = chosen ? planFacts(chosen, intl) : null;
  return (
    <>
      {problem && (
        <ProblemSummary
          heading={t('problem.heading')}
          text={`${t(`problem.${problem}`)} ${t('problem.nothingBought')}`}
          field={field ? { href: `#${field}s`, label: t('problem.showField') } : undefined}
        />
      )}
      <form
        action={startCheckoutAction}
        className="grid items-start gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]"
      >
        <input type="hidden" name="locale" value={locale} />
        <PlanPicker plans={plans} chosen={chosen?.id ?? null} />
        <div className="contents lg:sticky lg:top-6 lg:block">
          <div className="grid gap-8">
            <SimSection wallet={wallet} chosen={choice.sim} initialPlan={initialPlan} />
            {wallet && <DevicePicker devices={wallet.devices} chosen={choice.device} />}
          </div>
          <div className="sticky bottom-0 z-10 -mx-4 border-line border-t bg-surface px-4 py-3 shadow-card sm:mx-0 sm:rounded-t-2xl sm:border-x lg:static lg:mt-8 lg:rounded-2xl lg:border lg:px-5 lg:py-5">
            <OrderSummary
              initialPlan={initialPlan}
              words={{ heading: t('order.heading'), empty: t('order.empty'), sim: t('order.sim') }}
            />
            <ContinueButton words={{ idle: t('order.submit'), pending: t('order.submitting') }} />
            <p className="mt-3 hidden text-muted text-sm lg:block">{t('order.note')}</p>
          </div>
        </div>
      </form>
    </>
  );
}
