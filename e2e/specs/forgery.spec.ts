import { actionsIn, postForm } from '../fixtures/actions';
import { gigs } from '../fixtures/gigs';
import type { Shopper } from '../fixtures/shopper';
import { expect, test } from '../fixtures/test';
import { connectUrl, storeUrl } from '../stage/ports';

const evil = 'evil.example';

const own = { 'sec-fetch-site': 'same-origin', origin: storeUrl };

/** What a browser led astray, or something that is no browser, may send. */
const foreign: Record<string, string>[] = [
  {},
  { origin: `https://${evil}` },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'cross-site', origin: storeUrl },
  { origin: `https://${evil}`, 'x-forwarded-host': evil, 'x-forwarded-proto': 'https' },
  { origin: `https://${evil}`, host: evil },
  { referer: `${storeUrl}/` },
];

test('checkout refuses a form that no page of the store sent [ASVS 3.5.1]', async ({ request }) => {
  const [checkout = ''] = await actionsIn(request, '/?plan=pln_esim');
  const fields = { [checkout]: '', plan: 'pln_esim' };
  for (const headers of foreign) {
    for (const path of ['/', '/?plan=pln_esim', '/sign-in', '/no-such-page', '/icon.svg']) {
      const answer = await postForm(request, path, headers, fields);
      expect([answer.status(), headers, path]).toEqual([403, headers, path]);
      expect(answer.headers().location).toBeUndefined();
      expect(answer.headers()['set-cookie']).toBeUndefined();
    }
  }
  for (const headers of [own, { origin: storeUrl }, { 'sec-fetch-site': 'same-origin' }]) {
    const answer = await postForm(request, '/', headers, fields);
    expect([answer.status(), headers]).toEqual([303, headers]);
    expect(answer.headers().location).toContain(connectUrl);
  }
});

test('sign-in refuses a form that no page of the store sent', async ({ request, newEmail }) => {
  const email = newEmail();
  const [ask = ''] = await actionsIn(request, '/sign-in');
  for (const headers of foreign) {
    const answer = await postForm(request, '/sign-in', headers, { [ask]: '', email });
    expect([answer.status(), headers]).toEqual([403, headers]);
    expect(answer.headers()['set-cookie']).toBeUndefined();
  }
  expect(await gigs.mailCount(email)).toBe(0);
  expect((await postForm(request, '/sign-in', own, { [ask]: '', email })).status()).toBe(303);
  expect(await gigs.mailCount(email)).toBe(1);

  // Signing a victim into another account would take the second step, too.
  const code = await gigs.code(email, 'Demo Mobile');
  const [enter = ''] = await actionsIn(request, '/sign-in');
  for (const headers of foreign) {
    const answer = await postForm(request, '/sign-in', headers, { [enter]: '', code });
    expect([answer.status(), headers]).toEqual([403, headers]);
  }
  const entered = await postForm(request, '/sign-in', own, { [enter]: '', code });
  expect(entered.headers().location).toBe('/');
  expect(entered.headers()['set-cookie']).toContain('storefront.session=');
});

test('actions called by a script are refused in the same way', async ({ request }) => {
  const [checkout = ''] = await actionsIn(request, '/?plan=pln_esim');
  const script = {
    'next-action': checkout.replace('$ACTION_ID_', ''),
    'content-type': 'text/plain;charset=UTF-8',
  };
  for (const headers of foreign) {
    const answer = await request.post('/', { headers: { ...script, ...headers }, data: '[]' });
    expect([answer.status(), headers]).toEqual([403, headers]);
  }
});

test('API routes refuse in the same way, with or without a body', async ({ request }) => {
  for (const [path, status] of [
    ['/api/auth/sign-out', 303],
    ['/api/language', 303],
    ['/api/checkout/card', 404],
    ['/api/device', 422],
  ] as const) {
    for (const headers of foreign) {
      const answer = await postForm(request, path, headers, { to: 'de' });
      expect([answer.status(), path, headers]).toEqual([403, path, headers]);
      const empty = await request.post(path, { headers, maxRedirects: 0 });
      expect([empty.status(), path, headers]).toEqual([403, path, headers]);
    }
    expect((await postForm(request, path, own, { to: 'de' })).status()).toBe(status);
  }
});

test('a GET changes nothing: the last checkout stays known [ASVS 3.5.3]', async ({
  page,
  shopper,
}) => {
  await shopper.signedIn();
  const session = await shopper.checksOut({ plan: 'pln_esim' });
  const { subscriptions } = await gigs.seed({
    subscriptions: [{ user: shopper.user, plan: 'pln_esim', status: 'active' }],
  });
  expect(subscriptions).toHaveLength(1);
  const query = await returnQuery(shopper, session);

  const read = await page.request.get(`/api/checkout/status?${query}&for=card`);
  expect(await read.json()).toEqual({ state: 'active', found: true });
  expect(read.headers()['set-cookie']).toBeUndefined();
  expect((await page.request.get(`/api/checkout/card?${query}`)).status()).toBe(405);

  const told = await page.request.post(`/api/checkout/card?${query}`, { headers: own });
  expect(await told.json()).toEqual({ state: 'active', found: true });
  expect(told.headers()['set-cookie']).toContain('storefront.outcome=settled~');
  // The next checkout may have been begun before this answer arrives.
  expect(told.headers()['set-cookie']).not.toContain('storefront.checkout=');
});

test("a look at another shopper's checkout leaves its owner the way back [ASVS 8.2.2]", async ({
  page,
  context,
  shopper,
  newShopper,
}) => {
  await shopper.signedIn();
  const other = await newShopper();
  const session = await shopper.checksOut({ plan: 'pln_esim' });
  const query = await returnQuery(shopper, session);
  const look = () => page.request.post(`/api/checkout/card?${query}`, { headers: own });
  const isShown = async () =>
    (await (await page.request.get('/')).text()).includes('Your last checkout');

  for (const signIn of [async () => undefined, () => shopper.signIn(other.email)]) {
    await context.clearCookies({ name: /session/ });
    await signIn();
    const told = await look();
    expect(told.status()).toBe(404);
    expect(told.headers()['set-cookie']).toBeUndefined();
    expect(await isShown()).toBe(false);
  }
  await shopper.signIn();
  expect(await isShown()).toBe(true);
  const names = async () => (await context.cookies()).map(({ name }) => name);
  expect(await names()).toContain('storefront.checkout');
  await page.request.post('/api/auth/sign-out', { form: {}, headers: own });
  expect(await names()).not.toContain('storefront.checkout');
});

test('the refusal speaks the language of the page and carries the security headers', async ({
  request,
}) => {
  const fields = { plan: 'pln_esim' };
  const answer = await postForm(request, '/de/sign-in', {}, fields);
  expect(await answer.text()).toContain('deshalb wurde nichts geändert');
  expect(answer.headers()).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
});

test('a page of another site cannot sign a shopper out or request a code', async ({
  page,
  shopper,
  newEmail,
}) => {
  await shopper.signedIn();
  const victim = newEmail();
  const [ask = ''] = await actionsIn(page.request, '/sign-in');
  // The same machine under another name is another site to the browser.
  const site = `${connectUrl}/attack`;
  for (const [path, fields] of [
    ['/api/auth/sign-out', { locale: 'en' }],
    ['/sign-in', { [ask]: '', email: victim }],
  ] as const) {
    const inputs = Object.entries(fields)
      .map(([name, value]) => `<input name="${name}" value="${value}">`)
      .join('');
    await page.route(site, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" enctype="multipart/form-data" action="${storeUrl}${path}">${inputs}<button>Win</button></form>`,
      }),
    );
    await page.goto(site);
    const refused = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await page.getByRole('button', { name: 'Win' }).click();
    expect((await refused).status()).toBe(403);
  }
  expect(await gigs.mailCount(victim)).toBe(0);
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
});

test('no source file and no settings file is served [ASVS 5.3.1, 13.4.1]', async ({ request }) => {
  const files = ['.git/config', '.env', '.env.production', 'package.json', 'next.config.js'];
  for (const file of [
    ...files,
    'lib/platform/seal.ts',
    '.next/BUILD_ID',
    '..%2f.env',
    '_next/../.env',
  ]) {
    const answer = await request.get(`/${file}`);
    expect([file, answer.status()]).toEqual([file, 404]);
  }
});

test('oversized requests get a short answer [ASVS 5.2.1]', async ({ request }) => {
  const [checkout = ''] = await actionsIn(request, '/?plan=pln_esim');
  const large = await postForm(request, '/', own, { [checkout]: '', plan: 'x'.repeat(70_000) });
  expect(large.status()).toBe(413);
  const withinReason = await postForm(request, '/', own, {
    [checkout]: '',
    plan: 'x'.repeat(5_000),
  });
  expect(withinReason.headers().location).not.toContain('x'.repeat(20));
  expect((await request.get(`/?plan=${'x'.repeat(10_000)}`)).status()).toBe(200);
  expect((await request.get(`/?plan=${'x'.repeat(20_000)}`)).status()).toBe(431);
});

/** The query of a checkout's return address. */
async function returnQuery(shopper: Shopper, session: string): Promise<URLSearchParams> {
  const { callbackUrl } = await gigs.lastConnectSession(shopper);
  const sealed = new URL(String(callbackUrl)).searchParams.get('checkout');
  return new URLSearchParams({ checkout: sealed ?? '', session_id: session });
}
