import type { Page } from '@playwright/test';
import { gigs } from '../fixtures/gigs';
import { expect, test } from '../fixtures/test';

const cardOf = (page: Page) => page.getByRole('region', { name: 'Your last checkout' });

test('rendering the card causes no call to Gigs', async ({
  page,
  shopper,
  javaScriptEnabled,
  store,
}) => {
  await shopper.signedIn();
  const session = await shopper.checksOut({ plan: 'pln_esim' });
  const html = await (await page.request.get('/')).text();
  expect(html).toContain('Your last checkout');
  const asked = () => gigs.requests({ method: 'GET', path: `connectSessions/${session}$` });
  expect(await asked()).toEqual([]);
  await store.open();
  if (javaScriptEnabled === false) return;
  await expect(cardOf(page)).toContainText('No plan from this checkout yet');
  expect(await asked()).toHaveLength(1);
});

test('a signed-out purchase shows in its browser, and stays readable there', async ({
  page,
  shopper,
  javaScriptEnabled,
  newEmail,
  store,
}) => {
  await shopper.checksOut({ plan: 'pln_esim' });
  await shopper.connect.logIn(newEmail());
  await shopper.connect.takeNewEsim();
  await shopper.connect.pay();
  await expect(page.getByRole('heading', { name: 'Order complete' })).toBeVisible();
  await store.open();
  const card = cardOf(page);
  const told = javaScriptEnabled === false ? 'See what happened' : 'is active.';
  await expect(card).toContainText(told);
  await expect(card.getByRole('link', { name: 'My plans' })).toHaveCount(0);
  await card.getByRole('link', { name: 'See what happened' }).click();
  await shopper.sees('active');
  await page.reload();
  await shopper.sees('active');
});

test('a dismissed card is gone, and the page is the shared one again', async ({
  page,
  shopper,
  context,
  store,
}) => {
  await shopper.checksOut({ plan: 'pln_esim' });
  await store.open();
  await cardOf(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(cardOf(page)).toHaveCount(0);
  await expect(page).toHaveURL('/');
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('storefront.checkout');
  const answer = await page.goto('/');
  expect(answer?.headers()['x-nextjs-cache']).toMatch(/HIT|STALE/);
});

test('a guest who pays after dismissing the card still sees what came of it', async ({
  page,
  context,
  shopper,
  newEmail,
  store,
}) => {
  await shopper.checksOut({ plan: 'pln_esim' });
  const elsewhere = await context.newPage();
  await elsewhere.goto('/');
  await cardOf(elsewhere).getByRole('button', { name: 'Dismiss' }).click();
  await expect(cardOf(elsewhere)).toHaveCount(0);
  await shopper.connect.logIn(newEmail());
  await shopper.connect.takeNewEsim();
  await shopper.connect.pay();
  await shopper.connect.returnToStore();
  await shopper.sees('active');
  await store.open();
  await expect(cardOf(page)).toHaveCount(0);
});

test('of two signed-out checkouts in two tabs the first returns to its own result', async ({
  page,
  shopper,
  context,
}) => {
  await shopper.checksOut({ plan: 'pln_esim' });
  const first = page.url();
  const second = await context.newPage();
  await second.goto('/?plan=pln_both');
  await second.getByRole('button', { name: 'Continue to checkout' }).click();
  await expect(second).not.toHaveURL(/localhost/);
  await second.close();
  expect(page.url()).toBe(first);
  await shopper.connect.cancel();
  await shopper.sees('aborted');
});

test('a forged cookie shows no card', async ({ page, context, baseURL, store }) => {
  await context.addCookies([
    { name: 'storefront.checkout', value: 'e30.forged', url: baseURL ?? '' },
  ]);
  await store.open();
  await expect(cardOf(page)).toHaveCount(0);
});
