import type { Locale } from '@/lib/i18n/locale';
import { formatMoney } from '@/lib/i18n/money';
import { type Localized, translator } from '@/lib/i18n/translator';
import { memoize, memoizeByObject } from '@/lib/platform/memoize';
import { type MarkStyle, markOf } from './flags';
import {
  badgeLabel,
  callsLabel,
  coverageLabel,
  dataBesideName,
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

/** The lines of a card: two without an icon, then one for each icon. */
type Line = 'badge' | 'limits' | (typeof lineIcons)[number];

/** A plan as its card shows it: what filters and sorting read, and finished labels. */
export type PlanView = Sortable & {
  id: string;
  /** The heading under which it is listed. */
  group?: string;
  labels: {
    data?: string;
    price: string;
    term?: string;
    minimum?: string;
    unitPrice?: string;
  };
  /** In the order in which they are shown. */
  lines: { [Name in Line]?: string };
  asksDevice?: true;
  /** The style of its mark; absent where it is not known where the plan works. */
  mark?: MarkStyle;
};

/** The view of a plan in a language, made once for each plan object. */
export function planView(plan: Plan, locale: Locale): PlanView {
  return viewsIn(locale)(plan);
}

const viewsIn = memoize((locale: Locale) =>
  memoizeByObject((plan: Plan) => createView(plan, { locale, t: translator(locale) })),
);

function createView(plan: Plan, intl: Localized): PlanView {
  const { id, name, network, networks, simTypes, price, data, voiceSeconds, messages } = plan;
  const { coverage, term, group, limits } = plan;
  const mark = markOf(coverage);
  return {
    id,
    name,
    network,
    networks,
    simTypes,
    price,
    data,
    voiceSeconds,
    messages,
    coverage,
    term,
    ...(limits.bytes !== null && { limits: { bytes: limits.bytes } }),
    ...(group !== null && { group: group || intl.t('catalogue.moreGroup') }),
    labels: {
      price: formatMoney(price, intl.locale),
      ...said<Exclude<keyof PlanView['labels'], 'price'>>({
        data: dataBesideName(plan, intl),
        term: termLabel(term, intl),
        minimum: minimumLabel(plan, intl),
        unitPrice: unitPriceLabel(plan, intl),
      }),
    },
    lines: said<Line>({
      badge: badgeLabel(plan, intl),
      limits: limitsLabel(plan, intl),
      place: coverageLabel(plan, intl),
      calls: callsLabel(plan, intl),
      sim: simTypesLabel(plan, intl),
      renews: term?.renews ? renewalLabel(term, intl) : null,
      once: term?.renews ? null : renewalLabel(term, intl),
      start: plan.startsOnFirstUse ? intl.t('plan.startsOnFirstUse') : null,
      asks: requirementsLabel(plan, intl),
    }),
    ...(plan.asksFor.includes('device') && { asksDevice: true }),
    ...(mark && { mark }),
  };
}

/** The labels that say something: each one more travels with every plan. */
function said<Key extends string>(labels: Record<Key, string | null>): { [K in Key]?: string } {
  const entries = Object.entries<string | null>(labels).filter(([, label]) => label !== null);
  return Object.fromEntries(entries) as { [K in Key]?: string };
}
