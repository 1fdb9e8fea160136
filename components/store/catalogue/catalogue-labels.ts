import type { Locale } from '@/lib/i18n/locale';
import { pluralForms } from '@/lib/i18n/plural';
import { translator } from '@/lib/i18n/translator';
import { memoize } from '@/lib/platform/memoize';

/** The catalogue's texts for the browser, with unfilled placeholders. */
export type CatalogueLabels = ReturnType<typeof catalogueLabels>;

/** Labels that only some pages need. */
type Needed = { sims: boolean; pages: boolean };

/** Returns the labels of the catalogue in a language. */
export function catalogueLabels(locale: Locale, needed: Needed) {
  return {
    ...commonLabels(locale),
    fit: needed.sims ? fitLabels(locale) : null,
    paging: needed.pages ? pagingLabels(locale) : null,
  };
}

const commonLabels = memoize((locale: Locale) => {
  const t = translator(locale);
  const plan = '{plan}';
  const filter = '{filter}';
  return {
    choose: t('plan.choose'),
    form: t('catalogue.form'),
    search: t('catalogue.search'),
    searchHint: t('catalogue.searchHint'),
    filters: t('catalogue.filters'),
    show: t('catalogue.show'),
    sort: t('catalogue.sort'),
    data: t('catalogue.data'),
    country: t('catalogue.country'),
    price: t('catalogue.price'),
    type: t('catalogue.type'),
    term: t('catalogue.term'),
    network: t('catalogue.network'),
    calls: t('catalogue.calls'),
    texts: t('catalogue.texts'),
    searched: t('catalogue.searched', { search: '{search}' }),
    active: t('catalogue.active'),
    remove: t('catalogue.remove', { filter }),
    clear: t('catalogue.clear'),
    count: pluralForms(locale, (count) => t('catalogue.count', { count })),
    loading: t('catalogue.loading'),
    emptyHeading: t('catalogue.emptyHeading'),
    emptyText: t('catalogue.emptyText'),
    without: t('catalogue.without', { filter, plans: '{plans}' }),
    instead: t('catalogue.instead', { filter, plans: '{plans}' }),
    all: t('catalogue.all'),
    pinned: t('catalogue.pinned'),
    toSims: t('catalogue.toSims'),
    details: t('catalogue.details'),
    detailsOf: t('catalogue.detailsOf', { plan }),
    compare: t('catalogue.compare'),
    compareOf: t('catalogue.compareOf', { plan }),
    compareCount: pluralForms(locale, (count) => t('catalogue.compareCount', { count })),
    compareMarked: t('catalogue.compareMarked'),
    compareClear: t('catalogue.compareClear'),
    compareFull: t('catalogue.compareFull'),
  };
});

export type FitLabels = ReturnType<typeof fitLabels>;

const fitLabels = memoize((locale: Locale) => {
  const t = translator(locale);
  const sim = '{sim}';
  return {
    fits: t('catalogue.fits', { sim }),
    'other-network': t('catalogue.otherNetwork', { sim }),
    'esim-only': t('catalogue.esimOnly'),
    'physical-only': t('catalogue.physicalOnly'),
    unfit: t('catalogue.unfit', { sim }),
  };
});

const pagingLabels = memoize((locale: Locale) => {
  const t = translator(locale);
  return {
    range: t('catalogue.range', { from: '{from}', to: '{to}', total: '{total}' }),
    pages: t('catalogue.pages'),
    page: t('catalogue.page', { page: '{page}' }),
    previous: t('catalogue.previous'),
    next: t('catalogue.next'),
  };
});
