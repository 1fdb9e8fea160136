import { PlanPicker } from '@/components/store/catalogue/plan-picker';
import { CompareBar } from '@/components/store/compare/compare-bar';
import { LocaleField } from '@/components/ui/locale-field';
import type { Choice } from '@/lib/checkout/choice';
import { startCheckoutAction } from '@/lib/connect/action';
import type { CheckoutProblem } from '@/lib/connect/problem';
import type { ShopperItems } from '@/lib/shopper/sims';
import { CheckoutAside } from './checkout-aside';

type Props = {
  /** The facts of the chosen plan, as they ride on its radio. */
  initialPlan: string | null;
  wallet: ShopperItems | null;
  choice: Choice;
  problem: CheckoutProblem | null;
};

/** Plan, SIM and device in one plain form: it works before hydration and without JavaScript. */
export function ChoiceForm({ initialPlan, wallet, choice, problem }: Props) {
  return (
    <form
      id="choice"
      action={startCheckoutAction}
      className="grid items-start gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]"
    >
      {/* The form's default button, for Enter: not the one that leads to sign-in. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <LocaleField />
      <PlanPicker />
      <CheckoutAside
        wallet={wallet}
        choice={choice}
        initialPlan={initialPlan}
        refused={problem === 'voucher-refused'}
      >
        <CompareBar />
      </CheckoutAside>
    </form>
  );
}
