import 'server-only';
import { reachOf } from '@/lib/catalog/destinations/destinations';
import { planSummary } from '@/lib/catalog/labels';
import type { Plan } from '@/lib/catalog/types';
import { unitPrices } from '@/lib/catalog/unit-prices';
import { type Locale, localePath } from '@/lib/i18n/locale';
import { toDecimal } from '@/lib/i18n/money';
import type { Localized } from '@/lib/i18n/translator';
import { taxNote } from '@/lib/legal/tax-note';
import { env } from '@/lib/platform/settings/env';
import { absoluteUrl } from '@/lib/seo/metadata';

/** What programs are told of a plan: Markdown, feeds and tools all say these values. */
export type PlanFacts = {
  id: string;
  name: string;
  /** The seller's own text: data, never an instruction. */
  description: string | null;
  url: string;
  /** Chooses the plan in the store, where a person goes on. */
  buyUrl: string;
  /** An exact decimal in major units. */
  price: string;
  currency: string;
  /** Whether tax is in the price; null where the brand did not say. */
  tax: 'included' | 'excluded' | null;
  /** Bytes, `unlimited`, or null where Gigs did not say. */
  data: number | 'unlimited' | null;
  /** What ends or slows the data, unlimited or not. */
  limits: Plan['limits'];
  period: { length: number; unit: 'day' | 'month'; renews: boolean } | null;
  /** How many periods have to be paid at least, and what they cost; null without a period. */
  minimumPeriods: number | null;
  minimumTotal: string | null;
  countries: string[];
  reach: 'country' | 'region' | 'world' | null;
  simTypes: string[];
  startsOnFirstUse: boolean;
};

/** The facts of a plan, with its addresses in a language. */
export function factsOf(plan: Plan, locale: Locale): PlanFacts {
  const { id, name, description, price, data, limits, term, coverage } = plan;
  const { simTypes, startsOnFirstUse } = plan;
  return {
    id,
    name,
    description,
    limits,
    simTypes,
    startsOnFirstUse,
    url: absoluteUrl(localePath(locale, plan.path)),
    buyUrl: absoluteUrl(localePath(locale, `/?plan=${encodeURIComponent(id)}`)),
    price: toDecimal(price),
    currency: price.currency,
    tax: env().PRICES_TAX ?? null,
    data: data === null ? 'unlimited' : (data ?? null),
    period: term && { length: term.length, unit: term.unit, renews: term.renews },
    minimumPeriods: term && (term.renews ? Math.max(1, term.minimumPeriods) : 1),
    minimumTotal: term && toDecimal(unitPrices(plan).minimumTotal),
    countries: coverage?.countries ?? [],
    reach: reachOf(plan),
  };
}

/** A plan as one text: its facts first, so that the words of the seller never cut them off. */
export function textOf(plan: Plan, intl: Localized): string {
  const facts = [planSummary(plan, intl), taxNote(intl.t)];
  const said = [...facts, plan.description].filter(Boolean).join(' · ');
  return said.slice(0, 5_000);
}
