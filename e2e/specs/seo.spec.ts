import type { APIRequestContext } from '@playwright/test';
import { localePath } from '../../lib/i18n/locale';
import { locales } from '../../lib/i18n/locales.js';
import { pages } from '../../lib/platform/pages.js';
import { expect, test } from '../fixtures/test';
import { storeUrl, storeWithoutGigsUrl } from '../stage/ports';

const absolute = (path: string) => new URL(path, storeUrl).href;

type Head = {
  status: number;
  html: string;
  link: (rel: string) => string[];
  meta: (name: string) => string[];
};

/** What a machine reads of a page: it runs no scripts. */
async function read(request: APIRequestContext, path: string): Promise<Head> {
  const response = await request.get(path);
  const html = await response.text();
  const head = html.slice(0, html.indexOf('<body'));
  const all = (pattern: RegExp) => [...head.matchAll(pattern)].map(([, value = '']) => value);
  return {
    status: response.status(),
    html,
    link: (rel) => all(new RegExp(`<link rel="${rel}"[^>]* href="([^"]*)"`, 'g')),
    meta: (name) => all(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`, 'g')),
  };
}

function structuredData(html: string) {
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json);
}

for (const [plan, price, priceCurrency] of [
  ['pln_both', '14.90', 'EUR'],
  ['pln_other', '1200', 'JPY'],
  ['pln_dinar', '4.500', 'KWD'],
]) {
  test(`search engines read the price of ${plan} as ${price} ${priceCurrency}`, async ({
    request,
  }) => {
    const { html } = await read(request, `/plans/${plan}`);
    expect(structuredData(html)).toMatchObject({
      '@type': 'Product',
      url: expect.stringMatching(new RegExp(`^${absolute('/plans/')}[a-z0-9-]+-${plan}$`)),
      brand: { name: 'Demo Mobile' },
      offers: { price, priceCurrency, availability: 'https://schema.org/InStock' },
    });
  });
}

test('search engines see that a plan is no longer sold', async ({ request }) => {
  const { html, meta } = await read(request, '/plans/pln_archived');
  expect(structuredData(html).offers.availability).toBe('https://schema.org/Discontinued');
  expect(meta('robots')).toContain('noindex');
});

for (const path of ['/', '/plans/europe-both-10-gb-pln_both']) {
  test(`${path} names itself in every language, and never in a pseudo one`, async ({ request }) => {
    for (const locale of locales) {
      const own = localePath(locale, path);
      const page = await read(request, own);
      expect(page.link('canonical').map(absolute)).toEqual([absolute(own)]);
      const alternates = [...page.html.matchAll(/hrefLang="([^"]*)" href="([^"]*)"/g)]
        .filter(([, , url = '']) => !url.startsWith('/api/'))
        .map(([, language, url = '']) => [language, absolute(url)]);
      expect(alternates).toEqual([
        ...locales.map((one) => [one, absolute(localePath(one, path))]),
        ['x-default', absolute(path)],
      ]);
      const [tag = ''] = page.meta('og:locale');
      expect(tag).toMatch(new RegExp(`^${locale}_[A-Z]{2}$`));
      expect(page.meta('og:site_name')).toEqual(['Demo Mobile']);
      expect(page.meta('twitter:card')).toEqual(['summary_large_image']);
      expect(page.meta('description')[0]?.length).toBeGreaterThan(20);
    }
    const pseudo = await read(request, `/en-XA${path === '/' ? '' : path}`);
    expect(pseudo.meta('robots')).toEqual(['noindex']);
    expect(pseudo.link('canonical')).toEqual([]);
  });

  test(`the picture of ${path} loads from the address it is said to have`, async ({ request }) => {
    for (const prefix of ['', '/de']) {
      const page = await read(request, prefix + (path === '/' && prefix ? '' : path));
      const [address = ''] = page.meta('og:image');
      expect(address).toMatch(
        new RegExp(`^${absolute(`${prefix}/`)}(?!en/)[\\w/-]*opengraph-image$`),
      );
      const picture = await request.get(address, { maxRedirects: 0 });
      expect(picture.status()).toBe(200);
      expect(picture.headers()['content-type']).toBe('image/png');
      expect(picture.headers()['cache-control']).toMatch(/^public, max-age=\d+$/);
      const png = await picture.body();
      expect(png.toString('latin1', 1, 4)).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1_200, 630]);
    }
  });
}

test('an unknown plan has the store’s picture, in every language', async ({ request }) => {
  const general = await (await request.get('/opengraph-image')).body();
  for (const plan of ['pln_no_such', 'pln_draft', 'pln_archived']) {
    const picture = await request.get(`/plans/${plan}/opengraph-image`);
    expect(await picture.body()).toEqual(general);
  }
  for (const path of ['/plans/pln_long', '/ar-XB/plans/pln_endless', '/es/plans/pln_dinar']) {
    expect((await request.get(`${path}/opengraph-image`)).status()).toBe(200);
  }
});

test('the canonical address of the store ignores what is chosen', async ({ request }) => {
  for (const path of ['/?plan=pln_both', '/?q=europe', '/?utm_source=x']) {
    expect((await read(request, path)).link('canonical').map(absolute)).toEqual([absolute('/')]);
  }
});

test('pages that are not listed are not indexed and name no picture', async ({ request }) => {
  const paths = Object.entries(pages)
    .filter(([path, { access }]) => access !== 'listed' && !path.endsWith('image'))
    // Without anybody to ask about it leads to the store.
    .filter(([path]) => path !== '/sign-in/switch')
    .map(([path]) => path.replace('[sim]', 'sim_x'));
  for (const path of [...paths, '/nope']) {
    const page = await read(request, path);
    expect(page.meta('robots'), path).toContain('noindex');
    expect(page.meta('og:image'), path).toEqual([]);
    expect(page.link('canonical'), path).toEqual([]);
  }
});

test('the sitemap holds the store and every plan on sale, and nothing else [ASVS 4.1.1]', async ({
  request,
}) => {
  const answer = await request.get('/sitemap.xml');
  expect(answer.headers()['content-type']).toBe('application/xml; charset=utf-8');
  const xml = await answer.text();
  const urls = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
  expect(urls).toEqual(
    expect.arrayContaining(
      ['/', '/de', '/plans/europe-both-10-gb-pln_both', '/es/destinations/alemania'].map(absolute),
    ),
  );
  expect(urls.filter((url) => url?.includes('/plans/'))).toHaveLength(25 * locales.length);
  expect(xml).not.toMatch(/account|checkout|compare|sign-in/);
  expect(xml).toContain('-pln_more_25<');
  expect(xml).not.toMatch(/pln_(archived|draft|pending)|XA|XB|\/en\//);
  const some = urls.filter((_, index) => index % 9 === 0);
  for (const url of some) {
    const page = await read(request, url ?? '');
    expect(page.status, url).toBe(200);
    expect(page.link('canonical').map(absolute)).toEqual([url]);
    expect(page.meta('og:url').map(absolute)).toEqual([url]);
  }
});

test('without a catalogue there is no sitemap, rather than an empty one', async ({ request }) => {
  const answer = await request.get(`${storeWithoutGigsUrl}/sitemap.xml`);
  expect(answer.status()).toBe(503);
  expect(answer.headers()['retry-after']).toBe('60');
});

test('robots.txt excludes private pages and names the sitemap', async ({ request }) => {
  const answer = await request.get('/robots.txt');
  expect(answer.headers()['content-type']).toContain('text/plain');
  const text = await answer.text();
  for (const path of ['/api/', '/account/', '/de/account/', '/checkout/', '/es/checkout/']) {
    expect(text).toContain(`Disallow: ${path}\n`);
  }
  expect(text).not.toMatch(/Disallow: \/?\n/);
  expect(text).toContain(`Sitemap: ${absolute('/sitemap.xml')}`);
});

test('the store can be installed on a home screen, with every icon', async ({ request }) => {
  const answer = await request.get('/manifest.webmanifest');
  expect(answer.headers()['content-type']).toContain('application/manifest+json');
  const manifest = await answer.json();
  expect(manifest).toMatchObject({ name: 'Demo Mobile', start_url: '/' });
  const { html, link } = await read(request, '/');
  expect(html).toContain('<link rel="manifest" href="/manifest.webmanifest"');
  const icons = [
    ...manifest.icons.map(({ src }: { src: string }) => src),
    ...link('icon'),
    ...link('apple-touch-icon'),
  ];
  expect(icons.length).toBe(6);
  for (const icon of icons) {
    const file = await request.get(icon, { maxRedirects: 0 });
    expect(file.status(), icon).toBe(200);
    expect(file.headers()['content-type'], icon).toMatch(/^image\//);
    expect(file.headers()['cache-control'], icon).toBe('public, max-age=86400');
  }
});
