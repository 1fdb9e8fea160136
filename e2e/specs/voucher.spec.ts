import { gigs } from '../fixtures/gigs';
import { linksIn } from '../fixtures/html';
import { newImei } from '../fixtures/imei';
import { fitsNarrowScreen, isAccessible } from '../fixtures/is-accessible';
import { expect, test } from '../fixtures/test';
import { formIn } from '../stage/http-browser';

const refusedWith = (code: string) => ({
  type: 'status',
  status: 422,
  body: { object: 'error', type: 'invalid', code, message: 'Upstream words nobody should see' },
});

test('a voucher in a shared address goes into checkout', async ({ page, shopper, store }) => {
  await shopper.signedIn();
  await store.open('?plan=pln_esim&voucher=PROMO10');
  const field = page.getByRole('textbox', { name: 'Voucher code' });
  await expect(field).toHaveValue('PROMO10');
  await field.fill(' SUMMER 25% ');
  await store.continueButton.click();
  await shopper.connect.isOpen();
  const created = await gigs.lastConnectSession(shopper);
  expect(created.intent).toEqual({
    type: 'checkoutNewSubscription',
    checkoutNewSubscription: { plan: 'pln_esim', voucherCode: 'SUMMER 25%' },
  });
});

test('a typed voucher survives a reload, as it is in the address', async ({
  page,
  store,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'scripts keep the address in step');
  await store.open('?plan=pln_esim');
  const field = page.getByRole('textbox', { name: 'Voucher code' });
  await field.fill('PROMO10');
  await field.blur();
  await expect(page).toHaveURL('/?plan=pln_esim&voucher=PROMO10');
  await page.reload();
  await expect(field).toHaveValue('PROMO10');
});

test('a voucher of a campaign goes with every link to a plan', { tag: '@once' }, async ({
  shopper,
}) => {
  await shopper.known();
  await shopper.signIn();
  const { http } = shopper;

  const home = (await http.get('/?device=imei&voucher=PROMO+10')).body;
  const [plan = ''] = linksIn(home, 'Details: Europe eSIM 5 GB');
  expect(plan).toBe('/plans/pln_esim?device=imei&voucher=PROMO+10');
  const page = (await http.get(plan)).body;
  expect(linksIn(page, 'All plans')).toEqual(['/?device=imei&voucher=PROMO+10']);
  await http.press('/plans/pln_esim?voucher=PROMO+10', 'Continue to checkout');
  expect((await gigs.lastConnectSession(shopper)).intent).toMatchObject({
    checkoutNewSubscription: { voucherCode: 'PROMO 10' },
  });

  const marked = formIn(home, 'id="compare"', { plans: 'pln_esim,pln_both' });
  const asked = new URLSearchParams([...marked].map(([name, value]) => [name, String(value)]));
  const [fromPage = ''] = linksIn(page, 'Compare with similar plans');
  for (const compare of [`/compare?${asked}`, fromPage]) {
    const { body } = await http.get(compare);
    const beside = 'device=imei&voucher=PROMO+10';
    const linkIn = (name: string) => linksIn(body, `${name}: Europe eSIM 5 GB`).join();
    expect(linkIn('Choose this plan')).toBe(`/?plan=pln_esim&${beside}`);
    expect(linkIn('Details')).toBe(`/plans/pln_esim?${beside}`);
    expect(linkIn('Remove from comparison')).toMatch(/^\/compare\?plans=pln_/);
    expect(linkIn('Remove from comparison')).toContain(`&${beside}`);
  }
});

test('a voucher that was typed goes along, too', async ({ page, store, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, 'without scripts no link knows what is typed');
  const voucher = page.getByRole('textbox', { name: 'Voucher code' });
  await store.open();
  await voucher.fill('PROMO10');
  await page.getByRole('link', { name: 'Details: Europe eSIM 5 GB' }).click();
  await expect(page).toHaveURL('/plans/pln_esim?voucher=PROMO10');
  await store.open();
  await page.getByRole('checkbox', { name: 'Compare: Europe eSIM 5 GB' }).check();
  await voucher.fill('PROMO20');
  await page.getByRole('button', { name: 'Compare 1 plan' }).click();
  await page.getByRole('link', { name: 'Choose this plan' }).click();
  await expect(voucher).toHaveValue('PROMO20');
});

for (const { code, says, field, link } of [
  {
    code: 'voucherCodeExpired',
    says: 'accept this voucher code',
    field: 'Voucher code',
    link: 'Check the voucher code',
  },
  {
    code: 'deviceNotSupportedOnPlan',
    says: 'accept this device',
    field: null,
    link: 'Choose a device',
  },
]) {
  test(`${code}: one sentence, the way to the field, and nothing is lost`, async ({
    page,
    shopper,
    javaScriptEnabled,
    store,
  }) => {
    await shopper.signedIn({ sims: [{ iccid: '8942420000000665678' }] });
    const imei = newImei();
    const { id } = await gigs.fault({
      match: { method: 'POST', path: 'connectSessions$', contains: shopper.user },
      fault: refusedWith(code),
    });
    await store.open(`?plan=pln_both&sim=${shopper.sims[0]}&voucher=PROMO10`);
    const device = page.getByRole('combobox', { name: 'Which device is it for?' });
    await device.selectOption('Another device');
    await page.getByRole('textbox', { name: 'IMEI' }).fill(imei);
    await store.continueButton.click();

    await expect(store.problem).toContainText(says);
    await expect(store.problem).toContainText('Nothing was bought.');
    await expect(page.getByRole('main')).not.toContainText('Upstream words');
    await expect(store.plan('Europe Both 10 GB')).toBeChecked();
    await expect(store.sim('ending 5678')).toBeChecked();
    await expect(page.getByRole('textbox', { name: 'IMEI' })).toHaveValue(imei);
    await expect(page.getByRole('textbox', { name: 'Voucher code' })).toHaveValue('PROMO10');
    if (javaScriptEnabled !== false) await isAccessible(page);
    await fitsNarrowScreen(page);
    await store.problem.getByRole('link', { name: link }).click();
    if (field) {
      await expect(page.getByRole('textbox', { name: field })).toBeFocused();
      await expect(page.getByRole('textbox', { name: field })).toHaveAttribute(
        'aria-invalid',
        'true',
      );
    }

    await gigs.repair(id);
    await page.getByRole('textbox', { name: 'Voucher code' }).fill('');
    await store.continueButton.click();
    await shopper.connect.isOpen();
    expect((await gigs.lastConnectSession(shopper)).intent).toEqual({
      type: 'checkoutNewSubscription',
      checkoutNewSubscription: { plan: 'pln_both', sim: shopper.sims[0], imei },
    });
  });
}

test('a malformed voucher is refused, not shortened', async ({ page, store }) => {
  await store.open('?plan=pln_esim');
  const field = page.getByRole('textbox', { name: 'Voucher code' });
  await field.evaluate((input: HTMLInputElement) => {
    input.maxLength = 200;
    input.value = 'A'.repeat(65);
  });
  await store.continueButton.click();
  await expect(store.problem).toContainText('accept this voucher code');
  await store.open(`?plan=pln_esim&voucher=${'A'.repeat(65)}`);
  await expect(field).toHaveValue('');
});
