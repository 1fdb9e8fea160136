import 'server-only';
import { destinationDocument } from '@/lib/brand/documents';
import { type Destination, isThin } from '@/lib/catalog/destinations/destinations';
import { shownDestinations } from '@/lib/catalog/destinations/server';
import { pathIn, placePath } from '@/lib/catalog/destinations/slugs';
import type { Plan } from '@/lib/catalog/types';
import { localePath } from '@/lib/i18n/locale';
import { defaultLocale, locales } from '@/lib/i18n/locales';
import { languagesOf, publishedNames } from '@/lib/legal/documents';
import { ownValue } from '@/lib/platform/own-property';
import { pagePattern, pages } from '@/lib/platform/pages';
import { escapeXml } from './escape';
import { absoluteUrl, type ListedPage, languageUrls } from './metadata';

/** The most addresses that one sitemap may hold (https://www.sitemaps.org/protocol.html). */
const MAX_URLS = 50_000;

type Addresses = (plans: Plan[]) => string[];

/** The addresses of each listed page that has several, or not always one. */
const addresses: Record<Extract<ListedPage, `${string}[${string}`>, Addresses> &
  Partial<Record<ListedPage, Addresses>> = {
  '/destinations': (plans) => (shownDestinations(plans) ? ['/destinations'] : []),
  '/destinations/[place]': (plans) =>
    [...(shownDestinations(plans)?.values() ?? [])]
      .filter(isIndexed)
      .map(({ place }) => placePath(place, defaultLocale)),
  '/legal/[document]': () => publishedNames().map((name) => `/legal/${name}`),
  '/trip': (plans) => (shownDestinations(plans) ? ['/trip'] : []),
  '/plans/[plan]': (plans) => plans.map(({ path }) => path),
};

/** Whether a page about this destination says more than that a plan for everywhere works there. */
export function isIndexed(one: Destination): boolean {
  return !isThin(one) || destinationDocument(one.place, defaultLocale) !== null;
}

/** The path of every page that search engines should list, as it is in the default language. */
export function listedPaths(plans: Plan[]): string[] {
  return Object.entries(pages)
    .flatMap(([page, { access }]) => {
      if (access !== 'listed') return [];
      return ownValue(addresses, page)?.(plans) ?? page;
    })
    .filter((path) => pagePattern.test(path));
}

/**
 * A sitemap of these pages in every language of the store, the first pages if they are too many.
 * Line by line: as one text that of 10,000 plans needs more memory than the store has.
 */
export function* sitemapLines(paths: string[]): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n';
  for (const path of paths.slice(0, Math.floor(MAX_URLS / locales.length))) {
    for (const entry of entries(path)) yield `${entry}\n`;
  }
  yield '</urlset>\n';
}

function entries(path: string): string[] {
  const [, document] = /^\/legal\/(.+)$/.exec(path) ?? [];
  const languages = document ? languagesOf(document) : locales;
  const urls = languageUrls(path, languages);
  const links = Object.entries(urls).map(
    ([language, url]) =>
      `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(url)}"/>`,
  );
  return languages.map(
    (locale) =>
      `<url><loc>${escapeXml(absoluteUrl(localePath(locale, pathIn(locale, path))))}</loc>${links.join('')}</url>`,
  );
}
