import type { Locale } from '@/lib/i18n/locale';
import { formatMoney } from '@/lib/i18n/money';
import { type Localized, translator } from '@/lib/i18n/translator';
import { memoize, memoizeByObject } from '@/lib/platform/memoize';
import {
  callsLabel,
  coverageLabel,
  dataLabel,
  limitsLabel,
  minimumLabel,
  renewalLabel,
  requirementsLabel,
  simTypesLabel,
  termLabel,
  unitPriceLabel,
} from './labels';
import type { lineIcons } from './line-icons';
import type { Sortable } from './search/filters';
import type { Plan } from './types';

/** A plan as its card shows it: what filters and sorting read, and finished labels. */
export type PlanView = Sortable & {
  id: string;
  labels: {
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

/** The view of a plan in a language, made once for each plan object. */
export function planView(plan: Plan, locale: Locale): PlanView {
  return viewsIn(locale)(plan);
}

const viewsIn = memoize((locale: Locale) =>
  memoizeByObject((plan: Plan) => createView(plan, { locale, t: translator(locale) })),
);

function createView(plan: Plan, intl: Localized): PlanView {
  const { id, name, network, simTypes, price, data, voiceSeconds, messages, coverage, term } = plan;
  return {
    ...{ id, name, network, simTypes, price, data, voiceSeconds, messages, coverage, term },
    labels: {
      ...said('data', dataLabel(plan, intl)),
      ...said('limits', limitsLabel(plan, intl)),
      price: formatMoney(price, intl.locale),
      ...said('term', termLabel(term, intl)),
      ...said('minimum', minimumLabel(plan, intl)),
      ...said('unitPrice', unitPriceLabel(plan, intl)),
    },
    lines: {
      ...said('place', coverageLabel(plan, intl)),
      ...said('calls', callsLabel(plan, intl)),
      ...said('sim', simTypesLabel(plan, intl)),
      ...said(term?.renews ? 'renews' : 'once', renewalLabel(term, intl)),
      ...said('start', plan.startsOnFirstUse ? intl.t('plan.startsOnFirstUse') : null),
      ...said('asks', requirementsLabel(plan, intl)),
    },
    ...(plan.asksFor.includes('device') && { asksDevice: true }),
  };
}

function said<Key extends string>(key: Key, label: string | null): { [K in Key]?: string } {
  return label === null ? {} : ({ [key]: label } as { [K in Key]?: string });
}
