import { gigs } from '../fixtures/gigs';
import { expect, test } from '../fixtures/test';
import { translatePages } from '../fixtures/translator';

test.beforeEach(async ({ page }) => {
  await translatePages(page);
});

/** Waits until the page is translated. */
const isTranslated = 'html[data-translated]';

test('a store that the browser translates keeps working', async ({
  page,
  shopper,
  store,
  catalogue,
  connect,
  callback,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await shopper.signedIn({
    sims: [{ iccid: '8942420000000880001' }, { iccid: '8942420000000880002', provider: 'p9' }],
  });
  await gigs.seed({ devices: [{ user: shopper.user, name: 'My phone' }] });
  await store.open();
  await page.locator(isTranslated).waitFor();

  // Filters, chips, an empty result and the way out of it.
  await catalogue.filter('Country').selectOption('Japan');
  await catalogue.shows(['Japan 8 GB']);
  await catalogue.search.fill('nothing');
  await expect(page.getByRole('heading', { name: 'No plan matches' })).toBeVisible();
  await page.getByRole('link', { name: 'Show all plans' }).click();
  await expect(store.plan('Europe Both 10 GB')).toBeVisible();
  // The choice, with everything that it changes.
  await store.choose('Europe Both 10 GB', 'ending 0001');
  await expect(page.getByRole('definition')).toContainText('€14.90');
  await store.plan('Japan 8 GB').check();
  await expect(store.sim('Pick a SIM at checkout')).toBeChecked();
  await expect(page.getByRole('status')).toContainText(['does not fit this plan']);
  await store.plan('Europe eSIM 5 GB').check();
  await expect(page.getByRole('definition')).toContainText('€9.90');
  await page.getByRole('combobox', { name: /^Which device/ }).selectOption('My phone');
  await catalogue.compareBox('Europe eSIM 5 GB').check();
  await expect(page.getByRole('button', { name: 'Compare 1 plan' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();

  // A check, a refusal, no answer, and the way to checkout.
  await page.getByRole('combobox', { name: /^Which device/ }).selectOption('Another device');
  await page.getByRole('textbox', { name: 'IMEI' }).fill('490154203237518');
  await page.getByRole('button', { name: 'Check device' }).click();
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /eSIM|know/ })
      .first(),
  ).toBeVisible();
  await page.context().setOffline(true);
  await store.continueButton.click();
  await expect(page.getByRole('alert').filter({ hasText: 'We got no answer' })).toBeVisible();
  await page.context().setOffline(false);
  await store.continueButton.click();
  await connect.isOpen();
  await connect.cancel();
  await callback.shows('aborted');
  expect(errors).toEqual([]);
});
