import { models } from '../fixtures/device-models';
import { chosenIn } from '../fixtures/fault-matrix/expect';
import { gigs } from '../fixtures/gigs';
import { holdRequests } from '../fixtures/hold-requests';
import { newImei } from '../fixtures/imei';
import { fitsNarrowScreen, isAccessible } from '../fixtures/is-accessible';
import { expect, test } from '../fixtures/test';
import { watchAddresses } from '../fixtures/watch-addresses';
import { DeviceFields } from '../pages/device-fields';
import { HttpBrowser } from '../stage/http-browser';
import { storeUrl } from '../stage/ports';

for (const { what, code, plan, says, fits, stops } of [
  {
    what: 'that takes both kinds',
    code: models.bothKinds,
    plan: 'pln_esim',
    says: 'Demo Phone Both: supports eSIM and physical SIM.',
    fits: 'Works with this plan.',
  },
  {
    what: 'without eSIM, for a plan that is eSIM only',
    code: models.cardsOnly,
    plan: 'pln_esim',
    says: 'Demo Phone Classic: supports physical SIM only, no eSIM.',
    fits: 'This plan is eSIM only and this device doesn’t support eSIM, so it won’t work.',
    stops: 'doesn’t support eSIM',
  },
  {
    what: 'without a slot, for a plan on SIM cards only',
    code: models.esimOnly,
    plan: 'pln_card',
    says: 'Demo Watch: supports eSIM only.',
    fits: 'This plan is physical SIM only and this device doesn’t support physical SIMs, so it won’t work.',
    stops: 'needs a physical SIM',
  },
  {
    what: 'that Gigs does not know',
    code: models.unknown,
    plan: 'pln_esim',
    says: 'We don’t recognize this device. You can still continue.',
    fits: '',
  },
]) {
  test(`a signed-out visitor checks a device ${what}, and ${stops ? 'is stopped' : 'buys for it'}`, async ({
    page,
    store,
    connect,
  }) => {
    const addresses = watchAddresses(page);
    const imei = newImei(code);
    const device = new DeviceFields(page);
    await store.open(`?plan=${plan}&voucher=PROMO10`);
    await expect(device.imei).toBeHidden();
    await device.check(`${imei.slice(0, 8)}-${imei.slice(8, 14)} ${imei.slice(14)}`);
    const answer = page.getByRole('status').filter({ hasText: says });
    await expect(answer).toContainText(fits);
    await expect(device.imei).toHaveValue(
      `${imei.slice(0, 8)}-${imei.slice(8, 14)} ${imei.slice(14)}`,
    );
    await expect(page).toHaveURL(chosen('/', { plan, device: 'imei', voucher: 'PROMO10' }));
    expect(await gigs.requests({ path: '^/deviceModels/search$', contains: imei })).toHaveLength(1);
    await store.continueButton.click();
    if (stops) {
      await expect(store.problem).toContainText(stops);
      expect(await gigs.requests({ path: 'connectSessions$', contains: imei })).toEqual([]);
    } else {
      await connect.isOpen();
      const created = await gigs.lastConnectSession(imei);
      expect(created.intent).toEqual({
        type: 'checkoutNewSubscription',
        checkoutNewSubscription: { plan, imei, voucherCode: 'PROMO10' },
      });
      await page.goBack();
    }
    await expect(device.imei).toHaveValue(/\d{8}-\d{6} \d/);
    for (const address of await addresses()) {
      expect(address).not.toMatch(new RegExp([...imei].join('\\D*')));
    }
  });
}

test('a corrected IMEI is no longer described as wrong', async ({
  page,
  store,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'the next page has the answer');
  const device = new DeviceFields(page);
  const imei = newImei();
  await store.open('?plan=pln_esim');
  await device.check(imei.slice(0, 14) + ((Number(imei[14]) + 1) % 10));
  await store.continueButton.click();
  await expect(store.imeiProblem).toBeVisible();
  await expect(device.imei).toHaveAccessibleDescription(/check all 15 digits/);
  await device.imei.fill(imei);
  await expect(device.imei).not.toHaveAccessibleDescription(/check all 15 digits/);
  await expect(device.imei).toHaveAccessibleDescription(/Dial \*#06#.*You can still continue/);
});

test('a wrong check digit is refused without a call, the input stays, and checkout is open without', async ({
  page,
  store,
  connect,
}) => {
  const device = new DeviceFields(page);
  const imei = newImei();
  const wrong = imei.slice(0, 14) + ((Number(imei[14]) + 1) % 10);
  await store.open('?plan=pln_esim');
  await device.check(wrong);
  await expect(page.getByText('Please check all 15 digits.')).toBeVisible();
  await expect(device.imei).toHaveValue(wrong);
  await expect(device.imei).toHaveAttribute('aria-invalid', 'true');

  await store.continueButton.click();
  await expect(store.imeiProblem).toContainText('That IMEI doesn’t look right.');
  await expect(device.imei).toHaveValue(wrong);
  await store.imeiProblem.getByRole('link', { name: 'Check the IMEI' }).click();
  await expect(device.imei).toBeFocused();
  expect(await gigs.requests({ method: 'POST', contains: wrong })).toEqual([]);

  await page.getByLabel('Which device is it for?').selectOption('I’ll choose at checkout');
  await store.continueButton.click();
  await connect.isOpen();
});

test('a device is checked on the page of a plan, and the shopper stays there', async ({ page }) => {
  await page.goto('/plans/pln_esim?voucher=PROMO10');
  await new DeviceFields(page).check(newImei(models.cardsOnly));
  await expect(page.getByText('Demo Phone Classic')).toBeVisible();
  await expect(page.getByText('this device doesn’t support eSIM, so it won’t work')).toBeVisible();
  await expect(page).toHaveURL(chosen('/plans/pln_esim', { device: 'imei', voucher: 'PROMO10' }));
});

test('device problems have their HTTP status', { tag: '@once' }, async ({ request }) => {
  for (const [problem, status] of [
    ['imei-missing', 422],
    ['imei-invalid', 422],
    ['imei-busy', 429],
    ['device-refused', 422],
    ['voucher-refused', 422],
  ] as const) {
    expect((await request.get(`/?problem=${problem}`)).status(), problem).toBe(status);
  }
});

test('while the device check is down the shopper can continue', async ({
  page,
  store,
  connect,
}) => {
  const imei = newImei();
  await gigs.fault({
    match: { path: 'deviceModels/search$', contains: imei },
    fault: { type: 'status', status: 503 },
  });
  await store.open('?plan=pln_esim');
  await new DeviceFields(page).check(imei);
  await expect(page.getByRole('status')).toContainText(['We couldn’t check this device.']);
  await store.continueButton.click();
  await connect.isOpen();
});

test('checkout does not wait for a device that is being checked', async ({
  page,
  store,
  connect,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'nothing is checked before the form is sent');
  await holdRequests(page, (request) => request.url().endsWith('/api/device'));
  await store.open('?plan=pln_esim');
  await new DeviceFields(page).type(newImei());
  await expect(page.getByText('Checking…')).toBeVisible();
  await store.continueButton.click();
  await connect.isOpen();
});

test('the page after too many device checks says so, and nothing is lost', {
  tag: '@once',
}, async () => {
  const visitor = new HttpBrowser(storeUrl);
  const answer = await visitor.get('/?plan=pln_esim&device=imei&problem=imei-busy');
  expect(answer.text).toContain('Too many device checks in a short time');
  expect(chosenIn(answer)).toEqual(expect.arrayContaining(['pln_esim', 'imei']));
});

test('the device section is accessible in every state', async ({
  page,
  store,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'axe needs scripts');
  await store.open('?plan=pln_esim');
  const device = new DeviceFields(page);
  await device.check(newImei(models.cardsOnly));
  await expect(page.getByRole('status').filter({ hasText: 'Phone Classic' })).toBeVisible();
  await isAccessible(page);
  await fitsNarrowScreen(page);
  await device.imei.fill('1');
  await expect(page.getByText('Phone Classic')).toHaveCount(0);
  await device.check('1');
  await expect(page.getByText('That IMEI is incomplete.')).toBeVisible();
  await isAccessible(page);
  await store.continueButton.click();
  await expect(store.imeiProblem).toBeFocused();
  await isAccessible(page);
});

/** An address with this path and exactly these parameters, in any order. */
function chosen(path: string, fields: Record<string, string>) {
  const wanted = JSON.stringify(Object.entries(fields).toSorted());
  return ({ pathname, searchParams }: URL) =>
    pathname === path && JSON.stringify([...searchParams].toSorted()) === wanted;
}
