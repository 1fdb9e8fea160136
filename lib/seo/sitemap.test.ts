import { expect, test, vi } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { languageUrls } from './metadata';
import { sitemapXml } from './sitemap';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));

const locations = (xml: string) => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);

test('a sitemap holds every page in every language, each with all the others', () => {
  const xml = sitemapXml(['/', '/plans/pln_1']);
  expect(locations(xml)).toEqual([
    'https://shop.example/',
    'https://shop.example/de',
    'https://shop.example/es',
    'https://shop.example/plans/pln_1',
    'https://shop.example/de/plans/pln_1',
    'https://shop.example/es/plans/pln_1',
  ]);
  expect(
    xml.match(/hreflang="x-default" href="https:\/\/shop\.example\/plans\/pln_1"/g),
  ).toHaveLength(3);
  expect(xml).not.toMatch(/XA|XB/);
});

test('pseudo-locales are nobody’s language', () => {
  expect(Object.keys(languageUrls('/'))).toEqual([...locales, 'x-default']);
});

test('a sitemap never holds more addresses than it may', () => {
  const xml = sitemapXml(Array.from({ length: 20_000 }, (_, id) => `/plans/pln_${id}`));
  expect(locations(xml)).toHaveLength(49_998);
});

test('an address cannot break the XML [ASVS 1.2.1]', () => {
  expect(sitemapXml(['/plans/a&b<c>"\''])).toContain('/plans/a&#38;b&#60;c&#62;&#34;&#39;</loc>');
});
