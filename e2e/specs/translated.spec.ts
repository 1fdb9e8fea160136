import { pages } from '../../lib/platform/pages.js';
import { gigs } from '../fixtures/gigs';
import { pressEverything } from '../fixtures/press-everything';
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
  await expect(page.getByRole('heading', { name: 'No matching plans' })).toBeVisible();
  await page.getByRole('link', { name: 'Show all plans' }).click();
  await expect(store.plan('Europe Both 10 GB')).toBeVisible();
  // The choice, with everything that it changes.
  await store.choose('Europe Both 10 GB', 'ending 0001');
  await expect(page.getByRole('definition')).toContainText('€14.90');
  await store.plan('Japan 8 GB').check();
  await expect(store.sim('Pick a SIM at checkout')).toBeChecked();
  await expect(page.getByRole('status')).toContainText(['doesn’t work with this plan']);
  await store.plan('Europe eSIM 5 GB').check();
  await expect(page.getByRole('definition')).toContainText('€9.90');
  await page.getByRole('combobox', { name: /^Which device/ }).selectOption('My phone');
  await catalogue.compareBox('Europe eSIM 5 GB').check();
  await expect(page.getByRole('button', { name: 'Compare 1 plan' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();

  // A check, a refusal, no answer, and the way to checkout.
  await page.getByRole('combobox', { name: /^Which device/ }).selectOption('Another device');
  await page.getByRole('textbox', { name: 'IMEI' }).fill('490154203237518');
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /eSIM|recognize/ })
      .first(),
  ).toBeVisible();
  await page.context().setOffline(true);
  await store.continueButton.click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'We didn’t get an answer' }),
  ).toBeVisible();
  await page.context().setOffline(false);
  await store.continueButton.click();
  await connect.isOpen();
  await connect.cancel();
  await callback.shows('aborted');
  expect(errors).toEqual([]);
});

/** Every page of the store that a browser shows, its dynamic parts filled with these. */
function addressesOfPages(parts: Record<string, string | undefined>): string[] {
  return Object.keys(pages)
    .filter((path) => !path.endsWith('image'))
    .map((path) =>
      path.replace(/\[\w+\]/g, (part) => {
        const filled = parts[part];
        if (!filled) throw new Error(`${path}: say here what ${part} may be`);
        return filled;
      }),
    );
}

test('every other page works while the browser translates it', async ({
  page,
  context,
  shopper,
  signInPage,
  myPlans,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await context.grantPermissions(['clipboard-write']);
  await shopper.known({ sims: [{}, {}] });
  const [sim = ''] = shopper.sims;
  const plan = await gigs.seedPlan();
  await shopper.subscribes(plan.id, { sim: shopper.sims[1] });

  for (const path of ['/sign-in', '/compare?plans=pln_both,pln_endless,pln_asks']) {
    await page.goto(path);
    await page.locator(isTranslated).waitFor();
    await pressEverything(page);
  }
  await signInPage.open();
  await page.locator(isTranslated).waitFor();
  await signInPage.askForCode(shopper.email);
  await pressEverything(page);
  await signInPage.enterCode('000000');
  await expect(page.getByRole('alert')).toContainText(['That code isn’t right']);
  await signInPage.enterCode(await gigs.code(shopper.email));
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();

  for (const path of [
    ...addressesOfPages({
      '[plan]': 'pln_both',
      '[sim]': sim,
      '[place]': 'germany',
      '[document]': 'terms',
    }),
    `/account/sims?show=${sim}`,
    `/account/sims/${sim}/install?show=code`,
    '/no-such-page',
  ]) {
    await test.step(path, async () => {
      await page.goto(path);
      await page.locator(isTranslated).waitFor();
      await pressEverything(page);
      await expect(page.getByRole('main').locator('font').first(), path).toBeAttached();
      expect(errors, path).toEqual([]);
    });
  }

  await myPlans.open();
  await page.locator(isTranslated).waitFor();
  await page.context().setOffline(true);
  await myPlans.press(plan.name, 'Cancel plan');
  await expect(
    page.getByRole('alert').filter({ hasText: 'We didn’t get an answer' }),
  ).toBeVisible();
  await page.context().setOffline(false);
  await myPlans.press(plan.name, 'Cancel plan');
  await page.getByRole('button', { name: 'Go back' }).click();
  await myPlans.returned('aborted');
  await page.locator(isTranslated).waitFor();
  await pressEverything(page);
  expect(errors).toEqual([]);
});
