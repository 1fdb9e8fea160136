import type { Locale } from '@/lib/i18n/locale';
import { formatMoney } from '@/lib/i18n/money';
import { type Translator, translator } from '@/lib/i18n/translator';
import { memoize, memoizeByObject } from '@/lib/platform/memoize';
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
} from './labels';
import type { lineIcons } from './line-icons';
import type { Sortable } from './search/filters';
import type { Plan } from './types';

/** A plan as its card shows it: the facts to filter and sort by, and words that are ready to be read. */
export type PlanView = Sortable & {
  id: string;
  words: {
    data?: string;
    limits?: string;
    price: string;
    term?: string;
    minimum?: string;
    unitPrice?: string;
  };
  lines: { [Icon in (typeof lineIcons)[number]]?: string };
  asksDevice?: true;
};

/** The view of a plan in a language; the same plan is put into words once. */
export function planView(plan: Plan, intl: { locale: Locale; t: Translator }): PlanView {
  return viewsIn(intl.locale)(plan);
}

const viewsIn = memoize((locale: Locale) =>
  memoizeByObject((plan: Plan) => createView(plan, { locale, t: translator(locale) })),
);

function createView(plan: Plan, intl: { locale: Locale; t: Translator }): PlanView {
  const { id, name, network, simTypes, price, data, voiceSeconds, messages, coverage, term } = plan;
  return {
    ...{ id, name, network, simTypes, price, data, voiceSeconds, messages, coverage, term },
    words: {
      ...said('data', dataWords(plan, intl)),
      ...said('limits', limitWords(plan, intl)),
      price: formatMoney(price, intl.locale),
      ...said('term', termWords(term, intl)),
      ...said('minimum', minimumWords(plan, intl)),
      ...said('unitPrice', unitPriceWords(plan, intl)),
    },
    lines: {
      ...said('place', coverageWords(plan, intl)),
      ...said('calls', callWords(plan, intl)),
      ...said('sim', simTypeWords(plan, intl)),
      ...said(term?.renews ? 'renews' : 'once', renewalWords(term, intl)),
      ...said('start', plan.startsOnFirstUse ? intl.t('plan.startsOnFirstUse') : null),
      ...said('asks', requirementWords(plan, intl)),
    },
    ...(plan.asksFor.includes('device') && { asksDevice: true }),
  };
}

function said<Key extends string>(key: Key, words: string | null): { [K in Key]?: string } {
  return words === null ? {} : ({ [key]: words } as { [K in Key]?: string });
}
