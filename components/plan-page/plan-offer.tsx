import { Check } from 'lucide-react';
import { CheckoutAside } from '@/components/choice/checkout-aside';
import { ChoiceProvider, type ChosenPlan } from '@/components/choice/choice-context';
import { ChoiceLink } from '@/components/choice/choice-link';
import { CheckoutProblemSummary, ClosedNotice } from '@/components/choice/problem-notices';
import { ResetByProblem } from '@/components/choice/reset-by-problem';
import { namedSims } from '@/components/choice/sim-section';
import { ActionForm } from '@/components/ui/action-form';
import { BackLink } from '@/components/ui/back-link';
import { LocaleField } from '@/components/ui/locale-field';
import { comparePath } from '@/lib/catalog/compare';
import { markOf } from '@/lib/catalog/flags';
import { badgeLabel, dataBesideName, minimumLabel, termLabel } from '@/lib/catalog/labels';
import { isPictureMissing } from '@/lib/catalog/picture';
import type { Plan } from '@/lib/catalog/types';
import { type PlanView, planView } from '@/lib/catalog/view';
import { besidePlan, type Choice, choicePath } from '@/lib/checkout/choice';
import type { KeptSim } from '@/lib/checkout/sim-cookie';
import { startCheckoutAction } from '@/lib/connect/action';
import { type CheckoutProblem, refusedField } from '@/lib/connect/problem';
import { formatMoney } from '@/lib/i18n/money';
import { getIntl } from '@/lib/i18n/server';
import { isClosed } from '@/lib/shopper/items';
import type { ShopperItems } from '@/lib/shopper/sims/sims';
import {
  PlanAllowances,
  PlanCoverage,
  PlanLimits,
  PlanPrices,
  PlanQuestions,
  PlanSims,
  PlanTerm,
} from './plan-details';
import { PlanDocuments } from './plan-documents';

type Props = {
  plan: Plan;
  /** The nearest plans on sale, to compare with. */
  alternatives: Plan[];
  items: ShopperItems | null;
  choice: Choice;
  kept: KeptSim | null;
  /** Why checkout did not start. */
  problem: CheckoutProblem | null;
};

/** A plan on sale in full, in one plain form with SIM, device and the button. */
export async function PlanOffer(props: Props) {
  const { plan, alternatives, items, choice, kept, problem } = props;
  const intl = await getIntl();
  const { t, locale, href } = intl;
  const data = dataBesideName(plan, intl);
  const minimum = minimumLabel(plan, intl);
  const badge = badgeLabel(plan, intl);
  const image = plan.image && !isPictureMissing(plan.image) ? `/plans/${plan.id}/image` : null;
  const picture = image ? (
    <span className="plan-picture" style={{ backgroundImage: `url("${image}")` }} />
  ) : (
    plan.coverage && <span className="plan-mark" style={markOf(plan.coverage) ?? undefined} />
  );
  const store = href(choicePath({ ...choice, plan: null }));
  const compared = [plan, ...alternatives].map(({ id }) => id);
  return (
    <ResetByProblem problem={problem ? JSON.stringify([choice, problem]) : undefined}>
      {problem && <CheckoutProblemSummary problem={problem} plans={store} />}
      {isClosed(items) && !problem && <ClosedNotice />}
      <header className="hero plan-hero">
        <BackLink as={ChoiceLink} href={store} className="plan-back">
          {t('planPage.back')}
        </BackLink>
        <div className="plan-hero-marks">
          {picture}
          {badge && <p className="badge">{badge}</p>}
        </div>
        <h1 className="break-anywhere">{plan.name}</h1>
        <div className="plan-hero-price">
          {data && <span>{data}</span>}
          <span>
            <b>{formatMoney(plan.price, locale)}</b> <span>{termLabel(plan.term, intl)}</span>
          </span>
          {minimum && <span>{minimum}</span>}
        </div>
        {plan.description && <div className="break-anywhere">{plan.description}</div>}
        {plan.highlights.length > 0 && (
          <ul className="plan-highlights">
            {plan.highlights.map((highlight) => (
              <li key={highlight}>
                <Check aria-hidden="true" className="line-icon" />
                <span className="break-anywhere">{highlight}</span>
              </li>
            ))}
          </ul>
        )}
      </header>
      <ActionForm
        id="choice"
        action={startCheckoutAction}
        className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]"
      >
        {/* The form's default button for Enter, before the one that checks a device. */}
        <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
        <LocaleField />
        <input type="hidden" name="from" value="plan" />
        <input type="hidden" name="plan" value={plan.id} />
        <div className="grid min-w-0 gap-4">
          <PlanAllowances plan={plan} />
          <PlanLimits plan={plan} />
          <PlanPrices plan={plan} />
          <PlanDocuments plan={plan} />
          <PlanTerm plan={plan} />
          <PlanCoverage plan={plan} />
          <PlanSims plan={plan} />
          <PlanQuestions plan={plan} />
          {!plan.hidden && alternatives.length > 0 && (
            <p>
              <ChoiceLink
                href={comparePath(href('/compare'), compared, besidePlan(choice))}
                className="button button-plain"
              >
                {t('planPage.compare')}
              </ChoiceLink>
            </p>
          )}
        </div>
        <ChoiceProvider
          plans={new Map([[plan.id, chosenPlan(planView(plan, intl.locale))]])}
          sims={namedSims(items, kept, intl)}
          wanted={{ plan: plan.id, sim: choice.sim }}
        >
          <CheckoutAside
            items={items}
            choice={choice}
            kept={kept}
            refused={refusedField(problem)}
          />
        </ChoiceProvider>
      </ActionForm>
    </ResetByProblem>
  );
}

/** Leaves out the coverage, which can be large. */
function chosenPlan(view: PlanView): ChosenPlan {
  const { id, name, network, simTypes, labels, lines, asksDevice } = view;
  return { id, name, network, simTypes, labels, lines, ...(asksDevice && { asksDevice }) };
}
