import 'server-only';
import { z } from 'zod';
import { searcher } from '@/lib/catalog/search/search-text';
import { adviseTrip, type Trip } from '@/lib/catalog/trip';
import { MAX_COUNTRIES, MAX_DAYS, MAX_GIGABYTES } from '@/lib/catalog/trip-query';
import type { Plan } from '@/lib/catalog/types';
import { defaultLocale } from '@/lib/i18n/locales';
import { type Localized, translator } from '@/lib/i18n/translator';
import { fail, ok, type Result } from '@/lib/platform/result';
import { absoluteUrl } from '@/lib/seo/metadata';
import { factsOf, type PlanFacts, textOf } from '../facts';
import { findPlans } from '../find-plans';
import { capabilities, UCP_VERSION } from './profile';

const MAX_IDS = 50;
const MAX_SHOWN = 50;
const USUAL_SHOWN = 10;

const amount = z.number().int().min(0);
const filters = z
  .object({
    categories: z.array(z.string()).optional(),
    price: z.object({ min: amount.optional(), max: amount.optional() }).optional(),
    /** The store's own: a trip, as the tool and the page have it. */
    countries: z
      .array(z.string().regex(/^[A-Za-z]{2}$/))
      .max(MAX_COUNTRIES)
      .optional(),
    days: z.number().int().min(1).max(MAX_DAYS).optional(),
    gigabytes_per_day: z.number().min(0).max(MAX_GIGABYTES).optional(),
  })
  // Data a day says nothing without a trip.
  .refine(
    ({ countries, days, gigabytes_per_day: perDay }) =>
      perDay === undefined || (countries?.length && days !== undefined),
  );
const context = z.object({ currency: z.string().optional() }).optional();

/** What each operation takes. Other fields of the protocol are read past. */
const requests = {
  search: z
    .object({
      query: z.string().max(200).optional(),
      filters: filters.optional(),
      context,
      pagination: z
        .object({
          cursor: z
            .string()
            .regex(/^\d{1,6}$/)
            .optional(),
          limit: z.number().int().min(1).optional(),
        })
        .optional(),
    })
    .refine(({ query, filters }) => query?.trim() || Object.keys(filters ?? {}).length > 0),
  lookup: z.object({ ids: z.array(z.string().max(64)), filters: filters.optional(), context }),
  product: z.object({ id: z.string().max(64), filters: filters.optional(), context }),
};

type Request<Name extends keyof typeof requests> = z.infer<(typeof requests)[Name]>;
type Asked = Pick<Request<'product'>, 'filters' | 'context'>;

type Answer = Result<object, 'malformed' | 'too-large'>;

/** The operations by the last part of their address, each with what is asked still unchecked. */
export const operations = {
  search: (plans: Plan[], body: unknown): Answer => {
    const asked = requests.search.safeParse(body);
    return asked.success ? ok(searchCatalog(plans, asked.data)) : fail('malformed');
  },
  lookup: (plans: Plan[], body: unknown): Answer => {
    const asked = requests.lookup.safeParse(body);
    if (!asked.success) return fail('malformed');
    const ids = [...new Set(asked.data.ids)];
    return ids.length > MAX_IDS ? fail('too-large') : ok(lookUpCatalog(plans, ids, asked.data));
  },
  product: (plans: Plan[], body: unknown): Answer => {
    const asked = requests.product.safeParse(body);
    return asked.success ? ok(catalogProduct(plans, asked.data)) : fail('malformed');
  },
};

/** Plans by text, by filters, or for a trip, a page of them. */
function searchCatalog(plans: Plan[], asked: Request<'search'>) {
  const { query = '', pagination = {} } = asked;
  const found = filtered(plans.filter(searcher(query, defaultLocale)), asked);
  const from = Number(pagination.cursor ?? 0);
  const to = from + Math.min(pagination.limit ?? USUAL_SHOWN, MAX_SHOWN);
  const has_next_page = to < found.length;
  return {
    ucp: envelope('search'),
    products: found.slice(from, to).map((plan) => productOf(plan)),
    pagination: {
      ...(has_next_page && { cursor: String(to) }),
      has_next_page,
      total_count: found.length,
    },
  };
}

/** The plans of these ids, each judged alone: others that suit a trip better do not hide it. */
function lookUpCatalog(plans: Plan[], ids: string[], asked: Asked) {
  const found = plans.filter((plan) => ids.includes(plan.id) && filtered([plan], asked).length > 0);
  const known = new Set(plans.map(({ id }) => id));
  const messages = ids
    .filter((id) => !known.has(id))
    .map((id) => ({ type: 'info', code: 'not_found', content: id }));
  return {
    ucp: envelope('lookup'),
    products: found.map((plan) => productOf(plan, [{ id: plan.id, match: 'exact' }])),
    ...(messages.length > 0 && { messages }),
  };
}

/** One plan in full. */
function catalogProduct(plans: Plan[], asked: Request<'product'>) {
  const [plan] = filtered(
    plans.filter(({ id }) => id === asked.id),
    asked,
  );
  if (plan) return { ucp: envelope('lookup'), product: productOf(plan) };
  return problem(
    'not_found',
    'The store has no such plan that passes the filters, or it is no longer available.',
  );
}

/** An answer that says why there is no other. */
export function problem(code: string, content: string) {
  return {
    ucp: { version: UCP_VERSION, status: 'error' },
    messages: [{ type: 'error', code, content, severity: 'unrecoverable' }],
  };
}

function envelope(name: keyof typeof capabilities) {
  const version = UCP_VERSION;
  return { version, capabilities: { [capabilities[name]]: [{ version }] } };
}

function filtered(plans: Plan[], asked: Asked): Plan[] {
  const { categories, countries, days, gigabytes_per_day: perDay } = asked.filters ?? {};
  // Plans have no categories of a taxonomy, so that none is in one.
  if (categories && categories.length > 0) return [];
  // First of all, because of the plans for a trip only the best are kept.
  const affordable = withinPrice(plans, asked);
  if (countries && countries.length > 0 && days !== undefined) {
    return plansForTrip(affordable, { countries, days, gigabytesPerDay: perDay ?? 0 });
  }
  return countries || days ? findPlans(affordable, { countries, days }) : affordable;
}

function withinPrice(plans: Plan[], { filters = {}, context = {} }: Asked): Plan[] {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = filters.price ?? {};
  const currency = context.currency?.toUpperCase();
  // Without a currency it is not known what the amounts mean, and with another one neither.
  if (!filters.price || !currency) return plans;
  return plans.filter(
    ({ price }) => price.currency === currency && price.amount >= min && price.amount <= max,
  );
}

function plansForTrip(plans: Plan[], { countries, ...trip }: Trip): Plan[] {
  const codes = countries.map((code) => code.toUpperCase());
  return adviseTrip(plans, { ...trip, countries: codes }).fitting.map(({ plan }) => plan);
}

/** A plan as a product with one variant, which is what is bought: both have its id. */
function productOf(plan: Plan, inputs?: { id: string; match: 'exact' }[]) {
  const intl: Localized = { locale: defaultLocale, t: translator(defaultLocale) };
  const facts = factsOf(plan, defaultLocale);
  const { id, name, url } = facts;
  const description = { plain: textOf(plan, intl) };
  const shared = { id, title: name, description, url };
  return {
    ...shared,
    price_range: { min: plan.price, max: plan.price },
    media: [{ type: 'image', url: absoluteUrl(`/plans/${id}/opengraph-image`), alt_text: name }],
    variants: [
      {
        ...shared,
        price: plan.price,
        availability: { available: true },
        ...(inputs && { inputs }),
      },
    ],
    metadata: metadataOf(facts),
  };
}

/** What the protocol has no field for, in its way of writing names. */
function metadataOf({ limits, ...facts }: PlanFacts) {
  const { countries, data, period, reach, simTypes, minimumPeriods, tax } = facts;
  const { bytes, bitsPerSecond, throttling } = limits;
  return {
    countries,
    data,
    period,
    reach,
    tax,
    sim_types: simTypes,
    minimum_periods: minimumPeriods,
    limits: {
      bytes,
      bits_per_second: bitsPerSecond,
      throttling: throttling && {
        after_bytes: throttling.afterBytes,
        bits_per_second: throttling.bitsPerSecond,
      },
    },
  };
}
