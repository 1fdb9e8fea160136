import { postForm } from '../fixtures/actions';
import { gigs } from '../fixtures/gigs';
import { newImei } from '../fixtures/imei';
import { drawnBefore } from '../fixtures/stale-build';
import { expect, test } from '../fixtures/test';
import { formIn } from '../stage/http-browser';
import { storeUrl } from '../stage/ports';

const own = { 'sec-fetch-site': 'same-origin', origin: storeUrl };

test('checkout from an outdated page explains itself, keeps the choice, and then works', async ({
  page,
  shopper,
  store,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000550001' }] });
  const end = await drawnBefore(page);
  await store.open('?data=5&sort=price');
  await store.choose('Europe Both 10 GB', 'ending 0001');
  await end();
  const told = page.waitForResponse((answer) => answer.url().includes('problem=outdated'));
  await store.continueButton.click();
  expect((await told).status()).toBe(409);
  await expect(store.problem).toContainText('updated while this page was open');
  await expect(store.problem).toContainText('Nothing was bought.');
  await expect(store.plan('Europe Both 10 GB')).toBeChecked();
  await expect(store.sim('ending 0001')).toBeChecked();
  await expect(page).toHaveURL(/[?&]data=5&.*sort=price/);
  expect(await gigs.connectSessions(shopper)).toEqual([]);
  await store.continueButton.click();
  await shopper.connect.pay();
});

test('a typed IMEI is kept and is in no address', async ({ page }) => {
  const imei = newImei();
  const end = await drawnBefore(page);
  await page.goto('/de/plans/pln_esim?device=imei&voucher=PROMO10');
  await end();
  await page.getByRole('textbox', { name: 'IMEI' }).fill(imei);
  await page.getByRole('button', { name: 'Weiter zur Kasse' }).click();
  await expect(
    page.getByRole('alert', { name: 'Wir konnten die Kasse nicht öffnen' }),
  ).toContainText('Der Shop wurde aktualisiert');
  await expect(page).toHaveURL('/de/plans/pln_esim?device=imei&voucher=PROMO10&problem=outdated');
  await expect(page.getByRole('textbox', { name: 'IMEI' })).toHaveValue(imei);
});

test('a checkout begun again from an outdated page keeps its own IMEI', { tag: '@once' }, async ({
  shopper,
}) => {
  const [imei, another] = [newImei(), newImei()];
  await shopper.signedIn();
  const { http } = shopper;
  const choice = { plan: 'pln_esim', device: 'imei' };
  await http.post('/?plan=pln_esim', 'imei', { ...choice, imei });
  const checked = Object.fromEntries([['then', 'check-device']]);
  await http.post('/?plan=pln_esim', 'imei', { ...choice, imei: another, ...checked });
  const form = formIn((await http.get('/')).body, 'Start again');
  for (const name of [...form.keys()].filter((key) => key.startsWith('$ACTION_'))) {
    form.delete(name);
  }
  form.set(`$ACTION_ID_40${'0'.repeat(40)}`, '');
  const { status, body } = await http.get(await http.submit('/', form));
  expect(status).toBe(409);
  expect(body).toContain(imei);
  expect(body).not.toContain(another);
});

test('outdated My plans and sign-in pages explain themselves and stay', async ({
  page,
  shopper,
  signInPage,
  myPlans,
}) => {
  await shopper.known();
  const plan = await gigs.seedPlan();
  const subscription = await shopper.subscribes(plan.id);

  let end = await drawnBefore(page);
  await signInPage.open('?next=%2Faccount%2Fplans');
  await page.getByRole('textbox', { name: 'Email' }).fill(shopper.email);
  await end();
  await page.getByRole('button', { name: 'Email me a code' }).click();
  await expect(page.getByRole('alert', { name: 'That didn’t work' })).toContainText(
    'updated while this page was open',
  );
  await expect(page).toHaveURL('/sign-in?next=%2Faccount%2Fplans&problem=outdated');
  expect(await gigs.mailCount(shopper.email)).toBe(0);
  await signInPage.complete(shopper.email);
  await expect(page).toHaveURL('/account/plans');

  end = await drawnBefore(page);
  await myPlans.open();
  await end();
  await myPlans.press(plan.name, 'Cancel plan');
  await expect(myPlans.problem).toContainText('updated while this page was open');
  await expect(myPlans.problem).toContainText('Nothing was changed.');
  await expect(page).toHaveURL(`/account/plans?problem=outdated&subscription=${subscription}`);
});

test('a request that no build can have made is not taken for an outdated page', async ({
  request,
}) => {
  const unknown = `$ACTION_ID_40${'0'.repeat(40)}`;
  const foreign = await postForm(
    request,
    '/',
    { origin: 'https://evil.example' },
    { [unknown]: '' },
  );
  expect(foreign.status()).toBe(403);
  const malformed = await postForm(request, '/', own, { $ACTION_ID_x: '' });
  expect(malformed.status()).toBe(400);
  const direct = await postForm(request, '/api/outdated', own, {
    next: 'https://evil.example',
    plan: 'pln_esim',
  });
  expect(direct.status()).toBe(303);
  expect(direct.headers().location).toBe('/?plan=pln_esim&problem=outdated');
});
