import { planFacts } from '@/components/plan/plan-facts';
import { PlanPicker } from '@/components/plan/plan-picker';
import { SimSection } from '@/components/sim/sim-section';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Plan } from '@/lib/catalog/plan';
import { startCheckoutAction } from '@/lib/checkout/action';
import type { Choice } from '@/lib/checkout/choice';
import { getIntl } from '@/lib/i18n/server';
import type { Wallet } from '@/lib/sims/wallet';
import { DevicePicker } from './device-picker';
import { DroppedSim } from './dropped-sim';
import { OrderSummary } from './order-summary';

type Props = {
  plans: Plan[];
  wallet: Wallet | null;
  choice: Choice;
};

/** Plan, SIM and device in one plain form: it works before hydration and without JavaScript. */
export async function ChoiceForm({ plans, wallet, choice }: Props) {
  const intl = await getIntl();
  const { t, locale } = intl;
  const chosen = plans.find(({ id }) => id === choice.plan);
  const initialPlan = chosen ? planFacts(chosen, intl) : null;
  return (
    <form
      action={startCheckoutAction}
      className="grid items-start gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]"
    >
      {/* The form's default button, for Enter: not the one that leads to sign-in. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <input type="hidden" name="locale" value={locale} />
      <PlanPicker plans={plans} chosen={chosen?.id ?? null} />
      <div className="contents lg:sticky lg:top-4 lg:flex lg:max-h-[calc(100dvh-2rem)] lg:flex-col">
        <div className="grid gap-8 lg:-m-1.5 lg:min-h-0 lg:overflow-y-auto lg:p-1.5">
          <SimSection wallet={wallet} chosen={choice.sim} initialPlan={initialPlan} />
          {wallet && <DevicePicker devices={wallet.devices} chosen={choice.device} />}
        </div>
        <div className="sticky bottom-0 z-10 -mx-4 border-line border-t bg-surface px-4 py-3 shadow-card sm:-mx-6 sm:px-6 lg:static lg:mx-0 lg:mt-6 lg:shrink-0 lg:rounded-2xl lg:border lg:px-5 lg:py-5 [@media(max-height:30rem)]:static">
          <OrderSummary
            initialPlan={initialPlan}
            initialSim={t('sim.atCheckout')}
            words={{ heading: t('order.heading'), empty: t('order.empty'), sim: t('order.sim') }}
          />
          <noscript>
            <p className="mb-2 text-muted text-sm">{t('order.withoutScript')}</p>
          </noscript>
          <DroppedSim
            initialPlan={initialPlan}
            initialSim={t('sim.atCheckout')}
            message={t('sim.changed')}
          />
          <SubmitButton pendingLabel={t('order.submitting')}>{t('order.submit')}</SubmitButton>
          <p className="mt-3 hidden text-muted text-sm lg:block">{t('order.note')}</p>
        </div>
      </div>
    </form>
  );
}
