import { gigs } from '../fixtures/gigs';
import { fitsNarrowScreen, isAccessible } from '../fixtures/is-accessible';
import { expect, test } from '../fixtures/test';

const allowances = { dataBytes: 5_000_000_000, voiceSeconds: 0, smsMessages: 0 };

test('a plan that runs low says so, and its add-ons are one press away', async ({
  page,
  shopper,
  myPlans,
  javaScriptEnabled,
}) => {
  await shopper.signedIn();
  const [low, full] = [await gigs.seedPlan({ allowances }), await gigs.seedPlan({ allowances })];
  const usage = { current: { dataBytes: 4_200_000_000, voiceSeconds: 0, smsMessages: 0 } };
  const subscription = await shopper.subscribes(low.id, { usage });
  await shopper.subscribes(full.id);
  const { addons } = await gigs.seed({
    addons: ['Extra 1 GB', 'Extra 5 GB'].map((name) => ({ name, plans: [low.id] })),
  });
  await myPlans.open();
  await expect(myPlans.card(full.name)).not.toContainText('Running low on data');
  await expect(myPlans.card(low.name)).toContainText('Running low on data');
  await myPlans.card(low.name).getByRole('link', { name: 'Top up' }).click();
  await expect(page).toHaveURL(`/top-up#${subscription}`);
  await expect(myPlans.card(low.name)).toContainText('800 MB of 5 GB left');
  await expect(myPlans.card(full.name)).toContainText('no add-ons for this plan');
  if (javaScriptEnabled !== false) await isAccessible(page);
  await fitsNarrowScreen(page);

  await page.getByRole('button', { name: 'Buy add-on' }).click();
  await expect(myPlans.problem).toContainText('Please choose an add-on first.');
  await expect(page).toHaveURL('/top-up?problem=no-addon');
  await page.getByRole('checkbox', { name: 'Extra 5 GB' }).check();
  await page.getByRole('button', { name: 'Buy add-on' }).click();
  await myPlans.atConnect('Your add-ons');
  const wanted = addons.find(({ name }) => name === 'Extra 5 GB')?.id;
  expect(await gigs.lastConnectSession(shopper)).toMatchObject({
    intent: { type: 'checkoutAddon', checkoutAddon: { subscription, addons: [wanted] } },
  });
});

test('the page leads through sign-in and back, and says when there is nothing to top up', async ({
  page,
  request,
  shopper,
  signInPage,
}) => {
  for (const [path, target] of [
    ['/top-up', '/sign-in?next=%2Ftop-up'],
    ['/de/top-up', '/de/sign-in?next=%2Fde%2Ftop-up'],
  ] as const) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([307, target]);
  }
  expect((await request.get('/sitemap.xml').then((map) => map.text())).includes('top-up')).toBe(
    false,
  );
  await shopper.known();
  await page.goto('/top-up');
  await signInPage.complete(shopper.email);
  await expect(page).toHaveURL('/top-up');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No active plan to top up');
  expect((await page.goto('/top-up?problem=busy'))?.status()).toBe(503);
});
