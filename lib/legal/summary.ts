import 'server-only';
import { readSummaryFacts, type SummaryFacts } from '@/lib/brand/summary';
import { priceLabel, renewalLabel, spanRows } from '@/lib/catalog/labels';
import type { Allowance, Plan } from '@/lib/catalog/types';
import { unitPrices } from '@/lib/catalog/unit-prices';
import { allowanceMinutes } from '@/lib/catalog/units';
import { withColon } from '@/lib/i18n/colon';
import { countryNames } from '@/lib/i18n/countries';
import { formatBytes, formatSpeed } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { formatMoney } from '@/lib/i18n/money';
import type { Localized } from '@/lib/i18n/translator';
import { env } from '@/lib/platform/settings/env';

/** A part of a contract summary: its heading's key and its lines. */
export type SummaryPart = { heading: SummaryHeading; lines: string[] };

export type SummaryHeading =
  | 'provider'
  | 'services'
  | 'speeds'
  | 'price'
  | 'duration'
  | 'disabilities'
  | 'other';

/**
 * What the contract summary of a plan needs: the brand's own facts, and a plan of which Gigs says
 * everything that the summary has to say. Null where one is missing: a summary invents nothing.
 */
export function summaryOf(plan: Plan, locale: Locale): SummaryFacts | null {
  if (env().PLAN_SUMMARY !== 'eu') return null;
  return saysEnough(plan) ? readSummaryFacts(locale) : null;
}

/** Whether Gigs says everything of a plan that a summary has to say. */
export function saysEnough({ term, coverage, data, voiceSeconds, messages }: Plan): boolean {
  const isSomewhere = coverage !== null && coverage.countries.length > 0;
  return term !== null && isSomewhere && ![data, voiceSeconds, messages].includes(undefined);
}

/** The parts in the order of Regulation (EU) 2019/2243. */
export function summaryParts(plan: Plan, facts: SummaryFacts, intl: Localized): SummaryPart[] {
  const { t, locale } = intl;
  const money = (value: ReturnType<typeof unitPrices>['perDay']) =>
    value && formatMoney(value, locale);
  const { perGigabyte, minimumTotal } = unitPrices(plan);
  const { bytes, bitsPerSecond, throttling } = plan.limits;
  const minimum = plan.term?.renews && plan.term.minimumPeriods > 1 ? money(minimumTotal) : null;
  const line = (label: string, value: string | null) =>
    value ? [`${withColon(label, locale)} ${value}`] : [];
  return [
    { heading: 'provider', lines: [facts.provider, facts.contact] },
    {
      heading: 'services',
      lines: [
        ...line(
          t('planPage.data'),
          amount(plan.data, (all) => formatBytes(all, locale), intl),
        ),
        ...line(t('planPage.end'), bytes === null ? null : formatBytes(bytes, locale)),
        ...line(
          t('planPage.calls'),
          amount(
            plan.voiceSeconds,
            (all) => t('plan.minutes', { count: allowanceMinutes(all) }),
            intl,
          ),
        ),
        ...line(
          t('planPage.texts'),
          amount(plan.messages, (count) => t('plan.messages', { count }), intl),
        ),
        ...line(
          t('planPage.coverageHeading'),
          countryNames(plan.coverage?.countries ?? [], locale).join(', '),
        ),
      ],
    },
    {
      heading: 'speeds',
      lines: [
        facts.speeds,
        ...line(
          t('planPage.topSpeed'),
          bitsPerSecond === null ? null : formatSpeed(bitsPerSecond, locale),
        ),
        ...line(
          t('planPage.fullSpeed'),
          throttling &&
            t('planPage.fullSpeedFirst', { amount: formatBytes(throttling.afterBytes, locale) }),
        ),
        ...line(
          t('planPage.slowerSpeed'),
          throttling &&
            (throttling.bitsPerSecond === null
              ? t('planPage.slowerUnknown')
              : formatSpeed(throttling.bitsPerSecond, locale)),
        ),
        facts.remedies,
      ],
    },
    {
      heading: 'price',
      lines: [
        priceLabel(plan.price, plan.term, intl),
        ...line(t('planPage.perGigabyte'), money(perGigabyte)),
        ...line(t('planPage.minimumTotal'), minimum),
      ],
    },
    {
      heading: 'duration',
      lines: [
        ...spanRows(plan.term, intl).flatMap(([label, span]) => line(label, span)),
        ...[renewalLabel(plan.term, intl)].filter((one) => one !== null),
        facts.termination,
      ],
    },
    { heading: 'disabilities', lines: [facts.disabilities] },
    { heading: 'other', lines: [facts.other] },
  ];
}

function amount(
  allowance: Allowance,
  say: (count: number) => string,
  { t }: Localized,
): string | null {
  if (allowance === null) return t('plan.unlimited');
  if (!allowance) return t('planPage.none');
  return say(allowance);
}
