import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures/test';

test('the first screen of a phone shows four plans with their prices', async ({ page, store }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await store.open();
  for (const plan of (await cards(store.plans)).slice(0, 4)) {
    await expect(plan).toBeInViewport({ ratio: 1 });
    await expect(plan.getByText(/^€[\d.,]+$/)).toBeVisible();
    await expect(plan.getByText(/^(for|every|per) /)).toBeVisible();
  }
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
  const [first, second] = await cards(store.plans);
  await expect(first as Locator).toBeInViewport({ ratio: 1 });
  await expect(second as Locator).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('heading', { name: 'Your order' })).toBeInViewport({ ratio: 1 });
  await expect(store.continueButton).toBeInViewport({ ratio: 1 });
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

/** The card of each plan. */
async function cards(plans: Locator): Promise<Locator[]> {
  return plans.locator('.plan-card').all();
}
