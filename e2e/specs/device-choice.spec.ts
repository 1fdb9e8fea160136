import { models } from '../fixtures/device-models';
import { gigs } from '../fixtures/gigs';
import { newImei } from '../fixtures/imei';
import { fitsNarrowScreen, isAccessible } from '../fixtures/is-accessible';
import { expect, test } from '../fixtures/test';
import { watchAddresses } from '../fixtures/watch-addresses';
import { DeviceFields } from '../pages/device-fields';
import { HttpBrowser } from '../stage/http-browser';
import { storeUrl } from '../stage/ports';

test('my devices say which SIMs they take, and what that means for the plan', async ({
  page,
  shopper,
  javaScriptEnabled,
  store,
}) => {
  await shopper.signedIn();
  const { devices } = await gigs.seed({
    devices: [
      { user: shopper.user, imei: newImei(models.cardsOnly), name: 'Old phone' },
      { user: shopper.user, imei: newImei(models.bothKinds), name: 'New phone' },
    ],
  });
  await store.open(`?plan=pln_esim&device=${devices[0]?.id}`);
  const { select } = new DeviceFields(page);
  await expect(select).toHaveValue(devices[0]?.id ?? '');
  await expect(page.getByText('this device doesn’t support eSIM, so it won’t work')).toBeVisible();
  await fitsNarrowScreen(page);
  if (javaScriptEnabled !== false) {
    await isAccessible(page);
    await store.plan('Europe Both 10 GB').check();
    await expect(
      page.getByText('Works with this plan, but only with a physical SIM'),
    ).toBeVisible();
    await store.plan('Europe eSIM 5 GB').check();
    await select.selectOption('New phone · eSIM and physical SIM');
    await expect(page.getByText('Works with this plan.')).toBeVisible();
  }
  await select.selectOption('New phone · eSIM and physical SIM');
  await store.continueButton.click();
  await shopper.connect.isOpen();
  const created = await gigs.lastConnectSession(shopper);
  expect(created.intent).toMatchObject({
    checkoutNewSubscription: { plan: 'pln_esim', device: devices[1]?.id },
  });
});

test('a plan that asks for the device says that naming it here saves a step', {
  tag: '@once',
}, async () => {
  const visitor = new HttpBrowser(storeUrl);
  const hint = 'Adding it now saves a step at checkout.';
  expect((await visitor.get('/?plan=pln_asks')).text).toContain(hint);
  expect((await visitor.get('/?plan=pln_esim')).text).not.toContain(hint);
});

test('an IMEI that was typed and then deselected stays out of the order', async ({
  page,
  shopper,
  store,
}) => {
  await shopper.signedIn();
  await store.open('?plan=pln_esim');
  const device = new DeviceFields(page);
  await device.type('12');
  await device.select.selectOption('I’ll choose at checkout');
  await store.continueButton.click();
  await shopper.connect.isOpen();
  const created = await gigs.lastConnectSession(shopper);
  expect(created.intent).toMatchObject({ checkoutNewSubscription: { plan: 'pln_esim' } });
  expect(created.intent).not.toHaveProperty('checkoutNewSubscription.imei');
});

test('switching language keeps a typed IMEI, filters and voucher, and no address shows the IMEI', async ({
  page,
  store,
  javaScriptEnabled,
}) => {
  const addresses = watchAddresses(page);
  const imei = newImei();
  await store.open('?sort=price&plan=pln_esim&voucher=PROMO10');
  const device = new DeviceFields(page);
  await device.type(imei);
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Pick your mobile plan');
  await expect(device.imei).toHaveValue(imei);
  // Nothing is left to be pressed: it is checked in the new language right away.
  if (javaScriptEnabled !== false)
    await expect(page.locator('#imei-answer')).toContainText(/Gerät|unterstützt/);
  const query = new URL(page.url()).searchParams;
  expect(Object.fromEntries(query)).toEqual({
    sort: 'price',
    plan: 'pln_esim',
    device: 'imei',
    voucher: 'PROMO10',
  });
  for (const address of await addresses()) expect(address).not.toContain(imei);
});

test('a device check and its refusal keep the filters', async ({ page, store }) => {
  await store.open('?sort=price&type=eSIM');
  await store.plan('Europe eSIM 5 GB').check();
  await new DeviceFields(page).check(newImei(models.bothKinds));
  await expect(page.getByText('Demo Phone Both')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('type')).toBe('eSIM');
  await new DeviceFields(page).type('1');
  await store.continueButton.click();
  await expect(store.imeiProblem).toBeVisible();
  expect(new URL(page.url()).searchParams.get('sort')).toBe('price');
});

test('another device without its IMEI is asked for, not left out', { tag: '@once' }, async ({
  shopper: { http },
}) => {
  const blank = { plan: 'pln_esim', device: 'imei', imei: '' };
  const shown = await http.get(await http.post('/?plan=pln_esim', 'imei', blank));
  expect(shown.status).toBe(422);
  expect(shown.text).toContain('Please enter the IMEI');
});

test('a typed IMEI survives sign-in', async ({ page, shopper, signInPage, store }) => {
  await shopper.known();
  const imei = newImei();
  await store.open('?plan=pln_esim');
  const device = new DeviceFields(page);
  await device.type(imei);
  await page.getByRole('button', { name: 'Sign in to use your SIM' }).click();
  await signInPage.complete(shopper.email);
  await expect(device.imei).toHaveValue(imei);
});
