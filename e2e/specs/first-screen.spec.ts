import type { Locator } from '@playwright/test';
import { localePath } from '../../lib/i18n/locale';
import { locales } from '../../lib/i18n/locales.js';
import { expect, test } from '../fixtures/test';

test('the first screen of a phone shows four plans with their prices', async ({ page, store }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await store.open();
  for (const at of [0, 1, 2, 3]) await expect(priced(store.plans, at)).toBeInViewport({ ratio: 1 });
  await expect(store.continueButton).not.toBeInViewport();
  await store.choose('Europe Both 10 GB');
  await expect(store.continueButton).toBeInViewport({ ratio: 1 });
});

test('the first screen of a desktop shows plans, the order and the button', async ({
  page,
  store,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await store.open();
  for (const at of [0, 1]) await expect(priced(store.plans, at)).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('heading', { name: 'Your order' })).toBeInViewport({ ratio: 1 });
  await expect(store.continueButton).toBeInViewport({ ratio: 1 });
  // Nothing of the form hides in a box that scrolls without saying so.
  await expect(page.locator('#options')).toHaveCSS('overflow-y', 'visible');
});

test('on a phone the SIMs are one press from the chosen plan', async ({ page, shopper, store }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await shopper.signedIn({
    sims: [
      { iccid: '8942420000000990001' },
      { iccid: '8942420000000990002', provider: 'p9' },
      { iccid: '8942420000000990003', provider: 'p9' },
    ],
  });
  await store.open();
  await store.choose('Europe Both 10 GB');
  await page.getByRole('button', { name: 'Change' }).click();
  await expect(store.sim('ending 0001')).toBeInViewport({ ratio: 1 });
  const misfit = store.sims.locator('label').filter({ hasText: 'eSIM ending 0002' });
  expect((await misfit.boundingBox())?.height).toBeLessThan(2);
  await page.getByText('Other SIMs (2)').click();
  expect((await misfit.boundingBox())?.height).toBeGreaterThan(16);
  await store.sim('ending 0001').check();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('SIM: eSIM ending 0001')).toBeInViewport({ ratio: 1 });
  await expect(page).toHaveURL(`/?plan=pln_both&sim=${shopper.sims[0]}`);
});

test('the focus is seen whole on a destination in a row that scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await page.goto('/');
  const places = page.getByRole('navigation', { name: 'Destinations' });
  const first = places.getByRole('link').first();
  await first.focus();
  await expect(first).toHaveCSS('outline-width', '3px');
  await expect(first).toHaveCSS('outline-offset', '-3px');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(first).toHaveCSS('outline-offset', '2px');
  await expect(places).toHaveCSS('overflow-y', 'visible');
});

test('forced colours tell the current page of a long list', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/');
  const step = page.getByRole('link', { name: 'Page 2' });
  // As the links of more plans than the store has here.
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<a href="/?page=2" aria-current="page" class="button button-plain page-step">Page 2</a>',
    );
  });
  await expect(step).toHaveCSS('text-decoration-line', 'underline');
});

test('the quick filters stay in one line on a phone, in every language', async ({ page }) => {
  for (const width of [360, 390]) {
    await page.setViewportSize({ width, height: 664 });
    for (const path of locales.map((locale) => localePath(locale, '/'))) {
      await page.goto(path);
      const all = page.getByRole('search').locator('summary');
      await expect(all).toBeInViewport({ ratio: 1 });
      const chips = [all, ...(await page.getByRole('search').getByRole('link').all())];
      const tops = await Promise.all(chips.map(async (chip) => (await chip.boundingBox())?.y));
      expect(tops.length).toBeGreaterThan(2);
      expect(new Set(tops).size, `${path} at ${width} px`).toBe(1);
    }
  }
});

test('the lists of destinations stay in one line on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await page.goto('/destinations');
  const chips = await page.locator('.quick-filters').getByRole('link').all();
  const tops = await Promise.all(chips.map(async (chip) => (await chip.boundingBox())?.y));
  expect(tops.length).toBeGreaterThan(2);
  expect(new Set(tops).size).toBe(1);
});

/** What a shopper presses to choose the plan at this place of the list, with its price and term. */
function priced(plans: Locator, at: number): Locator {
  const price = plans.page().getByText(/^€[\d.,]+ (?:for|every|per) /);
  return plans.getByRole('radio').locator('xpath=ancestor::label').filter({ has: price }).nth(at);
}
