import { ArrowLeft } from 'lucide-react';
import { CheckoutAside } from '@/components/choice/checkout-aside';
import { ChoiceProvider, type ChosenPlan } from '@/components/choice/choice-context';
import { ClosedNotice } from '@/components/choice/problem-notices';
import { namedSims } from '@/components/choice/sim-section';
import { ActionForm } from '@/components/ui/action-form';
import { LocaleField } from '@/components/ui/locale-field';
import { badgeLabel, dataBesideName, minimumLabel, termLabel } from '@/lib/catalog/labels';
import type { Plan } from '@/lib/catalog/types';
import { type PlanView, planView } from '@/lib/catalog/view';
import type { Choice } from '@/lib/checkout/choice';
import type { KeptSim } from '@/lib/checkout/sim-cookie';
import { startCheckoutAction } from '@/lib/connect/action';
import { formatMoney } from '@/lib/i18n/money';
import { getIntl } from '@/lib/i18n/server';
import type { ShopperItems } from '@/lib/shopper/sims';
import {
  PlanAllowances,
  PlanCoverage,
  PlanLimits,
  PlanPrices,
  PlanQuestions,
  PlanSims,
  PlanTerm,
} from './plan-details';

type Props = {
  plan: Plan;
  /** The nearest plans on sale, to compare with. */
  alternatives: Plan[];
  items: ShopperItems | null;
  choice: Choice;
  kept: KeptSim | null;
  /** Sign-in that returns to this page. */
  signIn: string;
};

/** A plan on sale in full, in one plain form with SIM, device and the button. */
export async function PlanOffer({ plan, alternatives, items, choice, kept, signIn }: Props) {
  const intl = await getIntl();
  const { t, locale, href } = intl;
  const data = dataBesideName(plan, intl);
  const minimum = minimumLabel(plan, intl);
  const badge = badgeLabel(plan, intl);
  const closed = items?.sims.ok === false && items.sims.error === 'closed';
  const compared = [plan, ...alternatives].map(({ id }) => id).join(',');
  return (
    <>
      {closed && <ClosedNotice />}
      <p className="mb-4">
        <a href={href('/')} className="link inline-flex min-h-11 items-center gap-2">
          <ArrowLeft aria-hidden="true" className="size-4 rtl:-scale-x-100" />
          <span>{t('planPage.back')}</span>
        </a>
      </p>
      <ActionForm
        action={startCheckoutAction}
        className="grid items-start gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]"
      >
        {/* The form's default button for Enter, before the one that checks a device. */}
        <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
        <LocaleField />
        <input type="hidden" name="from" value="plan" />
        <input type="hidden" name="plan" value={plan.id} />
        <div className="grid min-w-0 gap-4">
          <div className="mb-2">
            {badge && <p className="badge mb-2 inline-block">{badge}</p>}
            <h1 className="break-anywhere font-bold text-3xl tracking-tight sm:text-5xl">
              {plan.name}
            </h1>
            <p className="mt-4 flex flex-wrap items-baseline gap-x-6 gap-y-1">
              {data && <span className="font-semibold text-2xl">{data}</span>}
              <span>
                <span className="font-bold text-2xl tracking-tight">
                  {formatMoney(plan.price, locale)}
                </span>{' '}
                <span className="text-muted">{termLabel(plan.term, intl)}</span>
              </span>
            </p>
            {minimum && <p className="mt-1 font-medium">{minimum}</p>}
            {plan.description && (
              <p className="break-anywhere mt-4 max-w-prose whitespace-pre-line text-lg text-muted">
                {plan.description}
              </p>
            )}
          </div>
          <PlanAllowances plan={plan} />
          <PlanLimits plan={plan} />
          <PlanPrices plan={plan} />
          <PlanTerm plan={plan} />
          <PlanCoverage plan={plan} />
          <PlanSims plan={plan} />
          <PlanQuestions plan={plan} />
          {alternatives.length > 0 && (
            <p>
              <a href={href(`/compare?plans=${compared}`)} className="button button-plain">
                {t('planPage.compare')}
              </a>
            </p>
          )}
        </div>
        <ChoiceProvider
          plans={new Map([[plan.id, chosenPlan(planView(plan, intl.locale))]])}
          sims={namedSims(items, kept, intl)}
          wanted={{ plan: plan.id, sim: choice.sim }}
        >
          <CheckoutAside items={items} choice={choice} kept={kept} signIn={signIn} />
        </ChoiceProvider>
      </ActionForm>
    </>
  );
}

/** Leaves out the coverage, which can be large. */
function chosenPlan(view: PlanView): ChosenPlan {
  const { id, name, network, simTypes, labels, lines, asksDevice } = view;
  return { id, name, network, simTypes, labels, lines, ...(asksDevice && { asksDevice }) };
}
