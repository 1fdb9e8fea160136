import { comparePath, coveredAlone } from '@/lib/catalog/compare';
import { markOf } from '@/lib/catalog/flags';
import {
  callsLabel,
  coverageLabel,
  dataLabel,
  limitsLabel,
  minimumLabel,
  networksLabel,
  renewalLabel,
  requirementsLabel,
  simTypesLabel,
  termLabel,
  unitPriceLabel,
} from '@/lib/catalog/labels';
import type { Plan } from '@/lib/catalog/types';
import { unitPrices } from '@/lib/catalog/unit-prices';
import { besidePlan, type Choice, choicePath, planPath } from '@/lib/checkout/choice';
import { countryName } from '@/lib/i18n/countries';
import { formatMoney } from '@/lib/i18n/money';
import { getIntl, type PageIntl } from '@/lib/i18n/server';

type Props = {
  plans: Plan[];
  /** What is chosen beside the plan. */
  choice: Choice;
};

/** Plans side by side; a value that all of them share is shown once. */
export async function CompareTable({ plans, choice }: Props) {
  const intl = await getIntl();
  const { t, href, locale } = intl;
  const without = (id: string) => plans.filter((plan) => plan.id !== id).map((plan) => plan.id);
  return (
    <div className="compare">
      {plans.length > 2 && (
        <div className="mb-4 grid grid-cols-2 gap-3 sm:hidden">
          <style>{mutedPairs(plans.length)}</style>
          <Side plans={plans} side="left" label={t('compare.left')} />
          <Side plans={plans} side="right" label={t('compare.right')} />
        </div>
      )}
      {/* Roles are repeated because on a phone the rows are grids. */}
      <div className="card px-4 py-2 sm:px-2">
        <table role="table" aria-label={t('compare.table')} className="compare-table">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col" className="sm:w-40">
                <span className="sr-only">{t('compare.plan')}</span>
              </th>
              {plans.map(({ id, name, price, term, coverage }, index) => (
                <th key={id} role="columnheader" scope="col" data-column={index + 1}>
                  {coverage && <span className="plan-mark" style={markOf(coverage) ?? undefined} />}
                  <span className="break-anywhere block font-semibold text-lg leading-snug">
                    {name}
                  </span>
                  <span className="mt-1 block font-normal">
                    <span className="font-bold text-2xl tracking-tight">
                      {formatMoney(price, locale)}
                    </span>{' '}
                    <span className="text-muted text-sm">{termLabel(term, intl)}</span>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {compareRows(plans, intl).map(({ label, cells, same }) => (
              <tr key={label} role="row" data-same={same} data-pairs={equalPairs(cells)}>
                <th role="rowheader" scope="row">
                  {label}
                </th>
                {same ? (
                  <td role="cell" colSpan={plans.length} data-column="all">
                    <span>{cells[0]}</span>{' '}
                    <span className="whitespace-nowrap text-sm">{`· ${t('compare.same')}`}</span>
                  </td>
                ) : (
                  cells.map((cell, index) => (
                    <td key={plans[index]?.id} role="cell" data-column={index + 1}>
                      {cell}
                    </td>
                  ))
                )}
              </tr>
            ))}
            <tr role="row" className="no-print">
              <th role="rowheader" scope="row">
                <span className="sr-only">{t('compare.actions')}</span>
              </th>
              {plans.map(({ id, name }, index) => (
                <td key={id} role="cell" data-column={index + 1}>
                  <span className="grid gap-1">
                    <a
                      href={href(choicePath({ ...choice, plan: id }))}
                      aria-label={t('compare.chooseOf', { plan: name })}
                      className="button button-primary px-3 py-2 text-center"
                    >
                      {t('compare.choose')}
                    </a>
                    <a
                      href={href(planPath({ ...choice, plan: id }))}
                      aria-label={t('catalogue.detailsOf', { plan: name })}
                      className="link inline-flex min-h-11 items-center justify-center text-sm"
                    >
                      {t('catalogue.details')}
                    </a>
                    <a
                      href={comparePath(href('/compare'), without(id), besidePlan(choice))}
                      aria-label={t('compare.removeOf', { plan: name })}
                      className="inline-flex min-h-11 items-center justify-center text-muted text-sm underline-offset-4 hover:underline"
                    >
                      {t('compare.remove')}
                    </a>
                  </span>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </div>
  );
}

type SideProps = { plans: Plan[]; side: 'left' | 'right'; label: string };

/** Chooses the plan on one side of a narrow screen. Only the style sheet reads it. */
function Side({ plans, side, label }: SideProps) {
  return (
    <label className="grid min-w-0 gap-1">
      <span className="font-medium text-sm">{label}</span>
      <select data-side={side} defaultValue={side === 'left' ? '1' : '2'} className="field select">
        {plans.map(({ id, name }, index) => (
          <option key={id} value={String(index + 1)}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The pairs of columns that say the same, as `12 24`. */
function equalPairs(cells: string[]): string | undefined {
  const pairs = cells.flatMap((cell, left) =>
    cells.flatMap((other, right) => (right > left && cell === other ? pair(left, right) : [])),
  );
  return pairs.join(' ') || undefined;
}

/** On a narrow screen only the differences of the two plans in sight stand out. */
function mutedPairs(count: number): string {
  const columns = Array.from({ length: count }, (_, column) => column);
  const picked = (side: string, column: number) =>
    `:has([data-side=${side}] [value="${column + 1}"]:checked)`;
  const cells = columns.flatMap((left) =>
    columns
      .filter((right) => right !== left)
      .map((right) => {
        const both = pair(Math.min(left, right), Math.max(left, right));
        return `.compare${picked('left', left)}${picked('right', right)} [data-pairs~="${both}"]>td`;
      }),
  );
  return `@media (width<40rem){${cells}{color:var(--muted);font-weight:400}}`;
}

function pair(left: number, right: number): string {
  return `${left + 1}${right + 1}`;
}

/** One property of all compared plans. */
export type CompareRow = { label: string; cells: string[]; same: boolean };

/** The rows of the comparison, without properties that no plan has. */
export function compareRows(plans: Plan[], intl: PageIntl): CompareRow[] {
  const { t, locale } = intl;
  const alone = coveredAlone(plans);
  const countries = (codes: string[]) =>
    new Intl.ListFormat(locale, { type: 'unit' }).format(
      codes.map((code) => countryName(code, locale)),
    );
  const row = (
    label: string,
    labelOf: (plan: Plan, index: number) => string | null,
    missing = t('compare.unknown'),
  ): CompareRow | null => {
    const said = plans.map(labelOf);
    if (said.every((one) => one === null)) return null;
    const cells = said.map((one) => one ?? missing);
    return { label, cells, same: plans.length > 1 && new Set(cells).size === 1 };
  };
  return [
    row(t('compare.data'), (plan) => dataLabel(plan, intl)),
    row(t('compare.limits'), (plan) => limitsLabel(plan, intl), t('compare.noLimits')),
    row(t('compare.calls'), (plan) => callsLabel(plan, intl)),
    plans.some((plan) => unitPriceLabel(plan, intl) !== null)
      ? row(
          t('compare.perGigabyte'),
          (plan) => unitPriceLabel(plan, intl) ?? (plan.data ? null : dataLabel(plan, intl)),
        )
      : null,
    row(t('compare.per30Days'), (plan) => {
      const { per30Days } = unitPrices(plan);
      return per30Days && formatMoney(per30Days, locale);
    }),
    plans.some((plan) => minimumLabel(plan, intl) !== null)
      ? row(
          t('compare.minimum'),
          (plan) => (plan.term ? minimumLabel(plan, intl) : t('compare.unknown')),
          t('compare.noMinimum'),
        )
      : null,
    row(t('compare.term'), (plan) => renewalLabel(plan.term, intl)),
    row(t('compare.start'), ({ startsOnFirstUse, startsOnOrder }) => {
      if (startsOnFirstUse) return t('plan.startsOnFirstUse');
      return startsOnOrder ? t('compare.startOnOrder') : null;
    }),
    row(t('compare.simTypes'), (plan) => simTypesLabel(plan, intl)),
    row(t('planPage.network'), (plan) => networksLabel(plan, intl)),
    row(t('compare.coverage'), (plan) => coverageLabel(plan, intl)),
    // A plan of unknown countries may cover them, too.
    plans.length > 1 && plans.every(({ coverage }) => coverage?.countries.length)
      ? row(
          t('compare.only'),
          (_, index) => countries(alone[index] ?? []) || null,
          t('compare.onlyNone'),
        )
      : null,
    row(t('compare.asks'), (plan) => requirementsLabel(plan, intl), t('compare.asksNothing')),
  ].filter((one) => one !== null);
}
