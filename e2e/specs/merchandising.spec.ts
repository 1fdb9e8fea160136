import { expect, test } from '../fixtures/test';

test('a hidden plan is sold at its address, and listed nowhere', async ({ request }) => {
  const page = await request.get('/plans/pln_hidden');
  const html = await page.text();
  expect(page.status()).toBe(200);
  expect(html).toContain('Staff 10 GB');
  expect(html).toContain('Continue to checkout');
  expect(html).toMatch(/<meta name="robots" content="noindex/);
  for (const path of [
    '/',
    '/?q=staff',
    '/sitemap.xml',
    '/api/plans?locale=en',
    '/compare?plans=pln_hidden',
  ]) {
    expect(await (await request.get(path)).text(), path).not.toContain('Staff 10 GB');
  }
  expect(await (await request.get('/sitemap.xml')).text()).not.toContain('pln_hidden');
});

test("a plan has the seller's words for the language of the page", async ({ request }) => {
  const html = await (await request.get('/de/plans/pln_hidden')).text();
  expect(html).toMatch(/<h1[^>]*>Für das Team 10 GB<\/h1>/);
  expect(html).toContain('Nur mit der Adresse.');
});

test('networks are said by the names that plans give them', async ({ request }) => {
  expect(await (await request.get('/plans/pln_both')).text()).toContain('Orange, Vodafone · 5G');
  expect(await (await request.get('/plans/pln_card')).text()).not.toContain('>Network<');
});

test('without an order of the seller the list is by price, and says so', async ({ request }) => {
  const html = await (await request.get('/')).text();
  expect(html).toContain('<option value="" selected="">Price, lowest first</option>');
  const { plans } = await (await request.get('/api/plans?locale=en')).json();
  const euros = plans.filter(
    ({ price }: { price: { currency: string } }) => price.currency === 'EUR',
  );
  const amounts = euros.map(({ price }: { price: { amount: number } }) => price.amount);
  expect(amounts).toEqual(amounts.toSorted((a: number, b: number) => a - b));
});
