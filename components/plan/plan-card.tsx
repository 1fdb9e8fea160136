import { planFacts } from '@/components/checkout/plan-facts';
import type { Plan } from '@/lib/catalog/plan';
import {
  callWords,
  coverageWords,
  dataWords,
  minimumWords,
  requirementWords,
  simTypeWords,
  termWords,
  throttlingWords,
  unitPriceWords,
} from '@/lib/catalog/words';
import { formatMoney } from '@/lib/i18n/money';
import { getIntl } from '@/lib/i18n/server';

type Props = { plan: Plan; chosen: boolean };

/** One plan as a radio with everything that decides: amount, limits, term, price. */
export async function PlanCard({ plan, chosen }: Props) {
  const intl = await getIntl();
  const id = `plan-${plan.id}`;
  const data = dataWords(plan, intl);
  const throttling = throttlingWords(plan, intl);
  const unitPrice = unitPriceWords(plan, intl);
  const minimum = minimumWords(plan, intl);
  const details = [
    coverageWords(plan, intl),
    callWords(plan, intl).join(', ') || null,
    simTypeWords(plan, intl),
    plan.startsOnFirstUse ? intl.t('plan.startsOnFirstUse') : null,
    requirementWords(plan, intl),
  ].filter((word) => word !== null);
  return (
    <label className="card flex cursor-pointer flex-col p-5 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-checked:ring-2 has-checked:ring-accent motion-reduce:transition-none">
      <span className="flex items-start gap-3">
        <input
          type="radio"
          name="plan"
          value={plan.id}
          defaultChecked={chosen}
          data-facts={planFacts(plan, intl)}
          aria-labelledby={`${id}-name ${id}-price`}
          aria-describedby={`${id}-details`}
          className="radio"
        />
        <span className="min-w-0">
          <span id={`${id}-name`} className="block font-semibold text-lg leading-snug">
            {plan.name}
          </span>
          {data && <span className="mt-1 block font-bold text-3xl tracking-tight">{data}</span>}
        </span>
      </span>
      <span id={`${id}-details`} className="mt-3 grid gap-1 pl-8 text-muted text-sm">
        {throttling && <span className="text-ink">{throttling}</span>}
        {details.map((detail) => (
          <span key={detail}>{detail}</span>
        ))}
      </span>
      <span className="mt-auto flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 pt-5 pl-8">
        <span id={`${id}-price`}>
          <span className="font-bold text-2xl tracking-tight">
            {formatMoney(plan.price, intl.locale)}
          </span>{' '}
          <span className="text-muted text-sm">{termWords(plan.term, intl)}</span>
        </span>
        {unitPrice && <span className="text-muted text-sm">{unitPrice}</span>}
      </span>
      {minimum && <span className="mt-1 pl-8 text-sm">{minimum}</span>}
    </label>
  );
}
