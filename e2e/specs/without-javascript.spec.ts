import { expect, test } from '../fixtures/test';
import { storeWithoutGigsUrl } from '../stage/ports';

test('every plan and SIM is in the page as it arrives', async ({ page, shopper, store }) => {
  await shopper.signedIn({
    sims: [{ iccid: '8942420000000990001' }, { iccid: '8942420000000990002', provider: 'p9' }],
  });
  await store.open('?plan=pln_both');
  await expect(store.plans.getByRole('radio')).toHaveCount(25);
  await expect(store.sim('ending 0001')).toBeEnabled();
  // Another plan may still be picked, so it stays open; the server refuses a pair that does not
  // fit.
  await expect(store.sim('ending 0002')).toBeEnabled();
  await expect(page.getByText('Not compatible with this plan’s network')).toBeVisible();
});

test('a SIM that does not fit is refused by the server, with the choice kept', async ({
  shopper,
  store,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000990003', provider: 'p9' }] });
  await store.open();
  await store.choose('Europe Both 10 GB', 'ending 0003');
  await store.continueButton.click();
  await expect(store.problem).toContainText('works on a different network from this plan');
  await expect(store.plan('Europe Both 10 GB')).toBeChecked();
});

test('missing and unavailable pages are whole pages', async ({ page }) => {
  expect((await page.goto('/no-such-page'))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  expect((await page.goto(storeWithoutGigsUrl))?.status()).toBe(503);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'We can’t load our plans right now',
  );
});
