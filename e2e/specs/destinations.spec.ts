import { locales } from '../../lib/i18n/locales.js';
import { expect, test } from '../fixtures/test';

const page = (path: string) => ({ path, status: 200 });

for (const { path, status, to } of [
  { ...page('/destinations'), to: undefined },
  { ...page('/destinations/germany'), to: undefined },
  { ...page('/de/destinations/deutschland'), to: undefined },
  { path: '/destinations/DE', status: 308, to: '/destinations/germany' },
  { path: '/destinations/alemania', status: 308, to: '/destinations/germany' },
  { path: '/es/destinations/germany', status: 308, to: '/es/destinations/alemania' },
  { path: '/live/destinations/germany', status: 307, to: '/destinations/germany' },
]) {
  test(`${path} answers ${status}`, { tag: '@once' }, async ({ request }) => {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status()).toBe(status);
    if (to) expect(new URL(answer.headers().location ?? '', answer.url()).pathname).toBe(to);
  });
}

test('a country without plans is gone and names its neighbours, an unknown one the nearest', {
  tag: '@once',
}, async ({ request }) => {
  const gone = await request.get('/destinations/poland');
  expect(gone.status()).toBe(410);
  expect(await gone.text()).toContain('href="/destinations/germany"');
  const unknown = await request.get('/destinations/germny');
  expect(unknown.status()).toBe(404);
  expect(await unknown.text()).toContain('href="/destinations/germany"');
  for (const answer of [gone, unknown]) expect(await answer.text()).toContain('noindex');
});

test('a search leads to the destination, or to those most like it', { tag: '@once' }, async ({
  request,
}) => {
  const found = await request.get('/destinations?q=Deutschland', { maxRedirects: 0 });
  expect(found.headers().location).toBe('/destinations/germany');
  const like = await request.get(`/destinations?q=${encodeURIComponent('<b>Germny')}`);
  expect(like.status()).toBe(200);
  expect(await like.text()).not.toContain('<b>Germny');
  expect(await like.text()).toContain('href="/destinations/germany"');
});

test('a plan is found by its id, and has one address with a name', { tag: '@once' }, async ({
  request,
}) => {
  const answer = await request.get('/plans/anything-pln_both?voucher=TEN', { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers().location).toBe('/plans/europe-both-10-gb-pln_both?voucher=TEN');
  const plan = await request.get('/plans/europe-both-10-gb-pln_both', { maxRedirects: 0 });
  expect(plan.status()).toBe(200);
});

test('from a bare destination to checkout in two presses, the price above the fold', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await page.goto('/destinations/germany');
  const row = page.getByRole('main').getByRole('listitem').first();
  await expect(row.getByText(/^€[\d.]+$/).first()).toBeInViewport({ ratio: 1 });
  await row.getByRole('link').click();
  await page.getByRole('button', { name: 'Continue to checkout' }).click();
  await expect(page).toHaveURL(/\/session|\/checkout|csn_/);
});

test('the alternates of every page in the sitemap name one another', { tag: '@once' }, async ({
  request,
}) => {
  const xml = await (await request.get('/sitemap.xml')).text();
  const entries = [...xml.matchAll(/<url><loc>(.*?)<\/loc>(.*?)<\/url>/g)];
  const alternates = new Map(
    entries.map(([, url = '', links = '']) => [
      url,
      [...links.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(([, tag, to]) => `${tag} ${to}`),
    ]),
  );
  expect([...alternates.keys()].join()).toContain('/de/destinations/deutschland');
  for (const [url, links] of alternates) {
    expect(links, url).toHaveLength(locales.length + 1);
    for (const link of links) expect(alternates.get(link.split(' ')[1] ?? ''), link).toEqual(links);
  }
});
