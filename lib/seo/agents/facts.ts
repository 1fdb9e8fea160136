import 'server-only';
import { reachOf } from '@/lib/catalog/destinations/destinations';
import type { Plan } from '@/lib/catalog/types';
import { type Locale, localePath } from '@/lib/i18n/locale';
import { toDecimal } from '@/lib/i18n/money';
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
  /** Bytes, `unlimited`, or null where Gigs did not say. */
  data: number | 'unlimited' | null;
  period: { length: number; unit: 'day' | 'month'; renews: boolean } | null;
  countries: string[];
  reach: 'country' | 'region' | 'world' | null;
  simTypes: string[];
  startsOnFirstUse: boolean;
};

/** The facts of a plan, with its addresses in a language. */
export function factsOf(plan: Plan, locale: Locale): PlanFacts {
  const { id, name, description, price, data, term, coverage, simTypes, startsOnFirstUse } = plan;
  return {
    ...{ id, name, description, simTypes, startsOnFirstUse },
    url: absoluteUrl(localePath(locale, plan.path)),
    buyUrl: absoluteUrl(localePath(locale, `/?plan=${encodeURIComponent(id)}`)),
    price: toDecimal(price),
    currency: price.currency,
    data: data === null ? 'unlimited' : (data ?? null),
    period: term && { length: term.length, unit: term.unit, renews: term.renews },
    countries: coverage?.countries ?? [],
    reach: reachOf(plan),
  };
}
