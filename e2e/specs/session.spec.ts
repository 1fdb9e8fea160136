import { gigs } from '../fixtures/gigs';
import { simEnding } from '../fixtures/iccid';
import { expect, test } from '../fixtures/test';
import { storeUrl, storeWithoutGigsUrl } from '../stage/ports';

const own = { 'sec-fetch-site': 'same-origin', origin: storeUrl };

test('signing out counts on every page, and an altered cookie is signed out [ASVS 7.4.4]', {
  tag: '@once',
}, async ({ context, shopper }) => {
  await shopper.signedIn();
  const pages = ['/', '/account/plans', '/account/sims', '/no-such-page'];
  const expectSignedIn = async (isSignedIn: boolean) => {
    for (const path of pages) {
      const said = await (await context.request.get(path)).text();
      expect(said.includes('Sign out'), path).toBe(isSignedIn);
      expect(said.includes(shopper.email), path).toBe(isSignedIn);
    }
  };
  await expectSignedIn(true);

  const cookies = await context.cookies();
  await context.addCookies(
    cookies.map((cookie) => ({ ...cookie, value: `${cookie.value.slice(0, -6)}AAAAAA` })),
  );
  await expectSignedIn(false);
  expect((await context.request.get('/account/plans')).url()).toBe(
    `${storeUrl}/sign-in?next=%2Faccount%2Fplans`,
  );

  await context.clearCookies();
  await context.addCookies(cookies);
  await expectSignedIn(true);
  await context.request.post('/api/auth/sign-out', { form: {}, headers: own });
  expect(await context.cookies()).toEqual([]);
  await expectSignedIn(false);
});

test('a copied cookie is worth nothing after signing out [ASVS 7.4.1]', { tag: '@once' }, async ({
  shopper,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000779876' }] });
  const copy = shopper.http.copy();
  expect((await copy.get('/account/sims')).body).toMatch(simEnding('9876'));
  await shopper.http.press('/', 'Sign out');
  const front = await copy.get('/');
  expect(front.text).toContain('Sign in');
  expect(front.text).not.toContain('Sign out');
  const sims = await copy.get('/account/sims');
  expect(sims.at).toBe('/sign-in?next=%2Faccount%2Fsims');
  expect(sims.body).not.toMatch(simEnding('9876'));
});

test('any page renews a session once a day', { tag: '@once' }, async ({ context, shopper }) => {
  const session = async () =>
    (await context.cookies()).find(({ name }) => name === 'storefront.session');
  await shopper.signedIn();
  const first = await session();
  await context.request.get('/account/plans');
  expect(await session()).toEqual(first);
  for (const path of ['/', '/account/plans', '/no-such-page', '/?problem=busy']) {
    await context.clearCookies({ name: 'storefront.fresh' });
    const before = await session();
    const answer = await context.request.get(path);
    expect((await session())?.value, path).not.toBe(before?.value);
    expect(await answer.text(), path).toContain('Sign out');
    expect(answer.status(), path).toBe(
      { '/no-such-page': 404, '/?problem=busy': 503 }[path] ?? 200,
    );
    expect((await session())?.expires).toBeGreaterThan(Date.now() / 1000 + 6.9 * 24 * 60 * 60);
  }
  // A signed-out page stays the shared one.
  await context.clearCookies();
  expect((await context.request.get('/')).headers()['set-cookie']).toBeUndefined();
});

test('what shared caches may keep sets no cookie', { tag: '@once' }, async ({
  context,
  shopper,
}) => {
  await shopper.signedIn();
  await context.clearCookies({ name: 'storefront.fresh' });
  const files = ['/sitemap.xml', '/styles.css', '/llms.txt', '/agents.md', '/robots.txt'];
  const shared = ['/favicon.ico', '/manifest.webmanifest', '/.well-known/ucp', '/opengraph-image'];
  const feeds = ['/feeds/products.xml', '/feeds/products.jsonl', '/plans/pln_both/opengraph-image'];
  for (const path of [...files, ...shared, ...feeds]) {
    // With such a header the proxy sees pictures, too.
    const answer = await context.request.get(path, { headers: { 'content-type': 'text/plain' } });
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()['set-cookie'], path).toBeUndefined();
  }
  const page = await context.request.get('/help');
  expect(page.headers()['set-cookie']).toContain('storefront.session=');
  expect(page.headers()['cache-control']).not.toContain('public');
});

test('a newer secret keeps valid what the older one sealed [ASVS 13.3.4]', {
  tag: '@once',
}, async ({ page, shopper, context, newEmail, signInPage }) => {
  const email = newEmail();
  await signInPage.open();
  await signInPage.askForCode(email);
  // Cookies do not tell ports apart, and the other store knows the older secret as its second.
  await page.goto(`${storeWithoutGigsUrl}/sign-in`);
  await expect(page.getByText(email)).toBeVisible();
  await page.goto('/sign-in');
  await signInPage.enterCode(await gigs.code(email, 'Demo Mobile'));
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();

  await shopper.checksOut({ plan: 'pln_esim' });
  await shopper.connect.cancel();
  await shopper.sees('aborted');
  const { search } = new URL(page.url());
  await page.goto(`${storeWithoutGigsUrl}/checkout/callback${search}`);
  await shopper.sees('unavailable');

  await page.goto(`${storeWithoutGigsUrl}/no-such-page`);
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();

  // Renewed there, it is sealed with the newer secret, which this store does not know.
  await context.clearCookies({ name: 'storefront.fresh' });
  await page.goto(`${storeWithoutGigsUrl}/no-such-page`);
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible();
});
