import { expect, test, vi } from 'vitest';
import { localePath } from '@/lib/i18n/locale';
import { locales } from '@/lib/i18n/locales';
import { aPlan } from '@/lib/testing/builders';
import { languageUrls } from './metadata';
import { listedPaths, sitemapLines } from './sitemap';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));

const sitemapXml = (paths: string[]) => [...sitemapLines(paths)].join('');
const locations = (xml: string) => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);

test('the store and every plan with an address of its own are listed, and nothing else', () => {
  const plans = ['pln_1', 'a/b', ''].map((id) => aPlan({ id, path: `/plans/${id}` }));
  const paths = listedPaths(plans);
  expect(paths).toContain('/');
  expect(paths.filter((path) => path.includes('plans'))).toEqual(['/plans/pln_1']);
  expect(paths.filter((path) => /account|compare|sign-in|image/.test(path))).toEqual([]);
});

test('a sitemap holds every page in every language, each with all the others', () => {
  const xml = sitemapXml(['/', '/plans/pln_1']);
  expect(locations(xml)).toEqual(
    ['/', '/plans/pln_1'].flatMap((path) =>
      locales.map((locale) => `https://shop.example${localePath(locale, path)}`),
    ),
  );
  expect(
    xml.match(/hreflang="x-default" href="https:\/\/shop\.example\/plans\/pln_1"/g),
  ).toHaveLength(locales.length);
  expect(xml).not.toMatch(/XA|XB/);
});

test('pseudo-locales are nobody’s language', () => {
  expect(Object.keys(languageUrls('/'))).toEqual([...locales, 'x-default']);
});

test('a sitemap never holds more addresses than it may', () => {
  const xml = sitemapXml(Array.from({ length: 50_000 }, (_, id) => `/plans/pln_${id}`));
  const most = Math.floor(50_000 / locales.length) * locales.length;
  expect(locations(xml)).toHaveLength(most);
});

test('an address cannot break the XML [ASVS 1.2.1]', () => {
  expect(sitemapXml(['/plans/a&b<c>"\''])).toContain('/plans/a&#38;b&#60;c&#62;&#34;&#39;</loc>');
});
