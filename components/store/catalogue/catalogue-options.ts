import type { Facets } from '@/lib/catalog/search/facets';
import type { FilterName, Query, SwitchName } from '@/lib/catalog/search/query';
import { dataSteps } from '@/lib/catalog/search/query-names.js';
import { BYTES_PER_GB } from '@/lib/catalog/units';
import { countryName } from '@/lib/i18n/countries';
import { formatBytes } from '@/lib/i18n/format';
import { formatTag } from '@/lib/i18n/format-tag';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { memoize, memoizeByObject } from '@/lib/platform/memoize';

/** A value of a filter in the address, with its label; the first one of a list means "any". */
export type Option = readonly [value: string, label: string];
export type SelectName = 'sort' | Exclude<FilterName, 'q' | SwitchName>;
export type Options = { readonly [Name in SelectName]: readonly Option[] };

/** Returns the options of each select, including values that only the address has. */
export function catalogueOptions(facets: Facets, query: Query, locale: Locale): Options {
  const offered =
    isOffered(facets.countries, query.country) &&
    isOffered(offeredNetworks(facets), query.network) &&
    isOffered(facets.prices, query.price) &&
    query.sort !== 'price';
  return offered ? usualOptions(locale)(facets) : createOptions(facets, query, locale);
}

const usualOptions = memoize((locale: Locale) =>
  memoizeByObject((facets: Facets) => createOptions(facets, {}, locale)),
);

function createOptions(facets: Facets, query: Query, locale: Locale): Options {
  const t = translator(locale);
  const { compare } = new Intl.Collator(locale);
  const countries = withWanted(facets.countries, query.country)
    .map((code): Option => [code, countryName(code, locale)])
    .toSorted(([, a], [, b]) => compare(a, b));
  const networks = withWanted(offeredNetworks(facets), query.network);
  const [currency = 'EUR'] = facets.currencies;
  return {
    sort: [
      ...(facets.arranged
        ? ([
            ['', t('catalogue.sorts.none')],
            ['price', t('catalogue.sorts.price')],
          ] as const)
        : // An address that asks for the order that the list has anyway keeps its words.
          ([[query.sort === 'price' ? 'price' : '', t('catalogue.sorts.price')]] as const)),
      ['price-desc', t('catalogue.sorts.priceDesc')],
      ['data', t('catalogue.sorts.data')],
      ['unit-price', t('catalogue.sorts.unitPrice')],
      ['name', t('catalogue.sorts.name')],
    ],
    data: [
      ['', t('catalogue.anyData')],
      ...dataSteps.map((step): Option => [step, dataLabel(step, locale)]),
    ],
    country: [['', t('catalogue.anyCountry')], ...countries],
    price: [
      ['', t('catalogue.anyPrice')],
      ...withWanted(facets.prices, query.price)
        .toSorted((a, b) => Number(a) - Number(b))
        .map(
          (step): Option => [
            step,
            t('catalogue.upTo', { price: roundPrice(step, currency, locale) }),
          ],
        ),
    ],
    type: [
      ['', t('catalogue.anyType')],
      ['eSIM', t('catalogue.esim')],
      ['pSIM', t('catalogue.physical')],
    ],
    term: [
      ['', t('catalogue.anyTerm')],
      ['renewing', t('catalogue.renewing')],
      ['once', t('catalogue.once')],
    ],
    network: [
      ['', t('catalogue.anyNetwork')],
      ...networks.map((name): Option => [name, t('catalogue.networkNamed', { name })]),
    ],
  };
}

/** One network alone is offered only where the address asks for it. */
function offeredNetworks({ networks }: Facets): string[] {
  return networks.length > 1 ? networks : [];
}

function withWanted(values: string[], wanted = ''): string[] {
  return isOffered(values, wanted) ? values : [...values, wanted];
}

function isOffered(values: string[], wanted = ''): boolean {
  return wanted === '' || values.includes(wanted);
}

function dataLabel(step: (typeof dataSteps)[number], locale: Locale): string {
  const t = translator(locale);
  if (step === 'unlimited') return t('catalogue.unlimited');
  return t('catalogue.atLeast', { amount: formatBytes(Number(step) * BYTES_PER_GB, locale) });
}

function roundPrice(major: string, currency: string, locale: string): string {
  const digits = Number.isInteger(Number(major)) ? 0 : undefined;
  return new Intl.NumberFormat(formatTag(locale), {
    style: 'currency',
    currency,
    ...(digits === 0 && { minimumFractionDigits: 0, maximumFractionDigits: 0 }),
  }).format(Number(major));
}
