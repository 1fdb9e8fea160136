import { expect, test } from '../fixtures/test';

test('nothing scrolls sideways at 320 px', async ({ page, newShopper, signInPage }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const shopper = await newShopper([{}, { provider: 'p9' }]);
  await page.goto('/');
  await fits();
  await page.goto('/sign-in');
  await fits();
  await signInPage.signIn(shopper.email);
  for (const path of ['/?plan=pln_long', '/account/plans', '/account/sims', '/checkout/callback']) {
    await page.goto(path);
    await fits();
  }

  async function fits(): Promise<void> {
    await expect(page.getByRole('main')).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, page.url()).toBe(0);
  }
});

test('the sticky bar never hides the focused plan', async ({ page, store }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await store.open();
  for (const radio of await store.plans.getByRole('radio').all()) {
    await radio.focus();
    const top = await radio.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return hit === element || element.closest('label') === hit?.closest('label');
    });
    expect(top).toBe(true);
  }
});
