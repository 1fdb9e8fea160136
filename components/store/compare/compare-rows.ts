import { coveredAlone } from '@/lib/catalog/compare';
import {
  callsLabel,
  coverageLabel,
  dataLabel,
  limitsLabel,
  minimumLabel,
  renewalLabel,
  requirementsLabel,
  simTypesLabel,
  unitPriceLabel,
} from '@/lib/catalog/labels';
import type { Plan } from '@/lib/catalog/types';
import { unitPrices } from '@/lib/catalog/unit-prices';
import { countryName } from '@/lib/i18n/format';
import { formatMoney } from '@/lib/i18n/money';
import type { Intl as PageIntl } from '@/lib/i18n/server';

/** One property of all compared plans, in words. */
export type CompareRow = { label: string; cells: string[]; same: boolean };

/** What is compared, row by row; what no plan says anything about is left out. */
export function compareRows(plans: Plan[], intl: PageIntl): CompareRow[] {
  const { t, locale } = intl;
  const alone = coveredAlone(plans);
  const countries = (codes: string[]) =>
    new Intl.ListFormat(locale, { type: 'unit' }).format(
      codes.map((code) => countryName(code, locale)),
    );
  const row = (
    label: string,
    words: (plan: Plan, index: number) => string | null,
    missing = t('compare.unknown'),
  ): CompareRow | null => {
    const said = plans.map(words);
    if (said.every((one) => one === null)) return null;
    const cells = said.map((one) => one ?? missing);
    return { label, cells, same: plans.length > 1 && new Set(cells).size === 1 };
  };
  return [
    row(t('compare.data'), (plan) => dataLabel(plan, intl)),
    row(t('compare.limits'), (plan) => limitsLabel(plan, intl), t('compare.noLimits')),
    row(t('compare.calls'), (plan) => callsLabel(plan, intl)),
    row(t('compare.perGigabyte'), (plan) => unitPriceLabel(plan, intl), '–'),
    row(t('compare.per30Days'), (plan) => {
      const { per30Days } = unitPrices(plan);
      return per30Days && formatMoney(per30Days, locale);
    }),
    row(t('compare.minimum'), (plan) => minimumLabel(plan, intl), t('compare.noMinimum')),
    row(t('compare.term'), (plan) => renewalLabel(plan.term, intl)),
    row(t('compare.start'), ({ startsOnFirstUse, startsOnOrder }) => {
      if (startsOnFirstUse) return t('plan.startsOnFirstUse');
      return startsOnOrder ? t('compare.startOnOrder') : null;
    }),
    row(t('compare.simTypes'), (plan) => simTypesLabel(plan, intl)),
    row(t('compare.coverage'), (plan) => coverageLabel(plan, intl)),
    plans.length > 1
      ? row(
          t('compare.only'),
          (_, index) => countries(alone[index] ?? []) || null,
          t('compare.onlyNone'),
        )
      : null,
    row(t('compare.asks'), (plan) => requirementsLabel(plan, intl), t('compare.asksNothing')),
  ].filter((one) => one !== null);
}
