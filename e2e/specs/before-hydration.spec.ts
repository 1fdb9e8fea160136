import { holdRequests, isScript } from '../fixtures/hold-requests';
import { expect, test } from '../fixtures/test';

test('hydration takes neither the field nor the place of a shopper who has begun', async ({
  page,
  store,
}) => {
  const scripts = await holdRequests(page, isScript);
  await page.goto('/?plan=pln_both&problem=sim-unknown', { waitUntil: 'commit' });
  const voucher = page.getByRole('textbox', { name: 'Voucher code' });
  await voucher.pressSequentially('PRO');
  scripts.release();
  // What only scripts write.
  await expect(page.getByRole('definition')).toContainText('€');
  await voucher.pressSequentially('MO');
  await expect(voucher).toHaveValue('PROMO');
  await expect(voucher).toBeFocused();
  await expect(store.problem).toBeVisible();
});

test('a SIM that does not fit, picked before hydration, is given up with a word', async ({
  page,
  shopper,
  store,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000771111', type: 'pSIM' }] });
  const scripts = await holdRequests(page, isScript);
  await page.goto('/?plan=pln_esim', { waitUntil: 'commit' });
  await store.sim('ending 1111').check();
  scripts.release();
  await expect(page.getByText('Your SIM doesn’t work with this plan')).toBeVisible();
  await expect(store.sim('Pick a SIM at checkout')).toBeChecked();
});

test('a reason edited before hydration stays', async ({ page }) => {
  await page.goto('/cancel');
  const reason = page.getByRole('textbox', { name: 'Reason' });
  await page.getByRole('textbox', { name: /^Name$/ }).fill('Ada');
  await page.locator('#contract').fill('Europe 10 GB');
  await page.locator('#email').fill('nobody');
  await reason.fill('The former one');
  await page.getByRole('button', { name: 'Cancel now' }).click();
  await page.waitForURL(/problem=/);
  const scripts = await holdRequests(page, isScript);
  await page.reload({ waitUntil: 'commit' });
  await expect(reason).toHaveValue('The former one');
  await reason.fill('Another one');
  scripts.release();
  await expect
    .poll(() => reason.evaluate((field) => Object.keys(field).some((key) => /^__react/.test(key))))
    .toBe(true);
  await expect(reason).toHaveValue('Another one');
});
