import type { Plan } from '@/lib/catalog/plan';
import { minimumWords, renewalWords, termWords } from '@/lib/catalog/words';
import type { Locale } from '@/lib/i18n/locales';
import { formatMoney } from '@/lib/i18n/money';
import type { Translator } from '@/lib/i18n/translator';
import type { PlanFacts } from '@/lib/sims/fit';

/** What the browser has to know of the chosen plan: it rides on the plan's radio as JSON. */
export type ChosenPlan = PlanFacts & {
  name: string;
  price: string;
  term: string;
  commitment: string;
};

/** The facts of a plan for its radio. */
export function planFacts(plan: Plan, intl: { locale: Locale; t: Translator }): string {
  const facts: ChosenPlan = {
    network: plan.network,
    simTypes: plan.simTypes,
    name: plan.name,
    price: formatMoney(plan.price, intl.locale),
    term: termWords(plan.term, intl) ?? '',
    commitment: minimumWords(plan, intl) ?? renewalWords(plan.term, intl) ?? '',
  };
  return JSON.stringify(facts);
}
