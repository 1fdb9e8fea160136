import 'server-only';
import { locales } from '@/lib/i18n/locales';
import { languageUrls } from './metadata';

/** The most addresses that one sitemap may hold (https://www.sitemaps.org/protocol.html). */
const MOST_URLS = 50_000;

/**
 * A sitemap of these pages in every language of the store, the first pages if they are too many.
 */
export function sitemapXml(paths: string[]): string {
  const pages = paths.slice(0, Math.floor(MOST_URLS / locales.length));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.flatMap(entries),
    '</urlset>',
  ].join('\n');
}

function entries(path: string): string[] {
  const urls = languageUrls(path);
  const links = Object.entries(urls).map(
    ([language, url]) =>
      `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(url)}"/>`,
  );
  return locales.map(
    (locale) => `<url><loc>${escapeXml(urls[locale] ?? '')}</loc>${links.join('')}</url>`,
  );
}

function escapeXml(text: string): string {
  return text.replace(/[<>&'"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
