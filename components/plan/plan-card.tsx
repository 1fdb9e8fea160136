import {
  CalendarClock,
  CardSim,
  ClipboardList,
  Globe,
  Phone,
  RefreshCw,
  RefreshCwOff,
} from 'lucide-react';
import type { Plan } from '@/lib/catalog/plan';
import {
  callWords,
  coverageWords,
  dataWords,
  limitWords,
  minimumWords,
  renewalWords,
  requirementWords,
  simTypeWords,
  termWords,
  unitPriceWords,
} from '@/lib/catalog/words';
import { formatMoney } from '@/lib/i18n/money';
import { getIntl } from '@/lib/i18n/server';
import { planFacts } from './plan-facts';

type Props = { plan: Plan; chosen: boolean };

/** One plan as a radio with everything that decides: amount, limits, term, price. */
export async function PlanCard({ plan, chosen }: Props) {
  const intl = await getIntl();
  const id = `plan-${plan.id}`;
  const data = dataWords(plan, intl);
  const limits = limitWords(plan, intl);
  const unitPrice = unitPriceWords(plan, intl);
  const minimum = minimumWords(plan, intl);
  const details = [
    { icon: Globe, words: coverageWords(plan, intl) },
    { icon: Phone, words: callWords(plan, intl) },
    { icon: CardSim, words: simTypeWords(plan, intl) },
    { icon: plan.term?.renews ? RefreshCw : RefreshCwOff, words: renewalWords(plan.term, intl) },
    { icon: CalendarClock, words: plan.startsOnFirstUse ? intl.t('plan.startsOnFirstUse') : null },
    { icon: ClipboardList, words: requirementWords(plan, intl) },
  ];
  return (
    <label className="card choice flex cursor-pointer flex-col p-5 transition-colors hover:border-line-strong motion-reduce:transition-none">
      <span className="flex items-start gap-3">
        <input
          type="radio"
          name="plan"
          value={plan.id}
          defaultChecked={chosen}
          data-facts={planFacts(plan, intl)}
          aria-labelledby={`${id}-name ${id}-price`}
          aria-describedby={`${id}-details`}
          className="radio scroll-mb-56 lg:scroll-mb-0"
        />
        <span className="min-w-0">
          <span
            id={`${id}-name`}
            className="break-anywhere block font-semibold text-lg leading-snug"
          >
            {plan.name}
          </span>
          {data && <span className="mt-1 block font-bold text-3xl tracking-tight">{data}</span>}
        </span>
      </span>
      <span id={`${id}-details`} className="mt-3 mb-5 grid gap-1.5 text-muted text-sm">
        {limits && <span className="pl-8 text-ink">{limits}</span>}
        {details.map(
          ({ icon: Icon, words }) =>
            words && (
              <span key={words} className="flex gap-3.5">
                <Icon aria-hidden="true" className="mt-0.5 ml-0.5 size-4 shrink-0" />
                <span>{words}</span>
              </span>
            ),
        )}
      </span>
      <span className="mt-auto grid gap-0.5 border-line border-t pt-4 pl-8">
        <span id={`${id}-price`}>
          <span className="font-bold text-2xl tracking-tight">
            {formatMoney(plan.price, intl.locale)}
          </span>{' '}
          <span className="text-muted text-sm">{termWords(plan.term, intl)}</span>
        </span>
        {minimum && <span className="font-medium text-sm">{minimum}</span>}
        {unitPrice && <span className="text-muted text-sm">{unitPrice}</span>}
      </span>
    </label>
  );
}
