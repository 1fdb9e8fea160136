import type { Page } from '@playwright/test';
import { models } from '../fixtures/device-models';
import { chosenIn } from '../fixtures/fault-matrix/expect';
import { gigs } from '../fixtures/gigs';
import { newImei } from '../fixtures/imei';
import { expect, test } from '../fixtures/test';
import { DeviceFields } from '../pages/device-fields';

/** Puts values into the form that no honest page would offer. */
async function forge(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    await page
      .locator(`input[name=${name}]:checked, select[name=${name}]`)
      .evaluate((field: HTMLInputElement | HTMLSelectElement, forged) => {
        if (field instanceof HTMLSelectElement) field.append(new Option('', forged));
        field.value = forged;
      }, value);
  }
}

const refused = [
  { what: 'an archived plan', fields: { plan: 'pln_archived' }, says: 'no longer available' },
  { what: 'a draft plan', fields: { plan: 'pln_draft' }, says: 'no longer available' },
  { what: 'an unknown plan', fields: { plan: 'pln_nothing' }, says: 'no longer available' },
  { what: 'a malformed plan id', fields: { plan: '../users' }, says: 'no longer available' },
  { what: "someone else's SIM", fields: { sim: 'sim_stranger' }, says: 'find that SIM' },
  { what: 'an unknown SIM', fields: { sim: 'sim_nothing' }, says: 'find that SIM' },
  { what: 'sim=auto', fields: { sim: 'auto' }, says: 'find that SIM' },
  {
    what: "someone else's device",
    fields: { device: 'dev_stranger' },
    says: 'find that device',
  },
];

for (const { what, fields, says } of refused) {
  test(`${what}, posted by hand, is refused and nothing is created`, {
    tag: '@once',
  }, async ({ shopper }) => {
    await shopper.signedIn({ sims: [{}] });
    await gigs.seed({ devices: [{ user: shopper.user, name: 'My phone' }] });
    const chosen = `/?plan=pln_both&sim=${shopper.sims[0]}`;
    const answer = await shopper.http.get(await shopper.http.post(chosen, 'voucher', fields));
    expect(answer.text).toContain(says);
    expect(answer.text).toContain('Nothing was bought.');
    if (!('plan' in fields)) expect(chosenIn(answer)).toContain('pln_both');
    expect(await gigs.connectSessions(shopper)).toEqual([]);
  });
}

test('a choice that no honest page offers is refused where it was made', async ({
  page,
  shopper,
  store,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000773456' }] });
  await store.open('?plan=pln_both');
  await store.sim('ending 3456').check();
  await forge(page, { sim: 'sim_stranger' });
  await store.continueButton.click();
  await expect(store.problem).toContainText('find that SIM');
  await expect(store.problem).toContainText('Nothing was bought.');
  await expect(store.plan('Europe Both 10 GB')).toBeChecked();
  expect(await gigs.connectSessions(shopper)).toEqual([]);
});

test('a SIM that does not fit says why and cannot be chosen', async ({
  javaScriptEnabled,
  store,
  page,
  shopper,
}) => {
  await shopper.signedIn({
    sims: [
      { iccid: '8942420000000770001' },
      { iccid: '8942420000000770002', provider: 'p9' },
      { iccid: '8942420000000770003', status: 'retired' },
      { iccid: '8942420000000770004', type: 'pSIM' },
      { iccid: '8942420000000770005' },
    ],
  });
  await gigs.seed({
    subscriptions: [{ user: shopper.user, plan: 'pln_both', sim: shopper.sims[4] }],
  });
  await store.open('?plan=pln_esim');
  await expect(store.sim('ending 0001')).toBeEnabled();
  for (const [ending, why] of [
    ['0002', 'Not compatible with this plan’s network'],
    ['0003', 'No longer usable'],
    ['0004', 'This plan is eSIM only'],
    ['0005', 'In use with Europe Both 10 GB'],
  ]) {
    const closed = javaScriptEnabled !== false || ending === '0003' || ending === '0005';
    await expect(store.sim(`ending ${ending}`)).toBeEnabled({ enabled: !closed });
    await expect(page.getByText(`${why}`).first()).toBeVisible();
  }
});

test('a device that cannot take the plan is refused like a SIM, and leads on', async ({
  page,
  shopper,
  store,
}) => {
  await shopper.signedIn();
  const { devices } = await gigs.seed({
    devices: [{ user: shopper.user, imei: newImei(models.cardsOnly), name: 'Old phone' }],
  });
  await store.open(`?plan=pln_esim&device=${devices[0]?.id}`);
  await store.continueButton.click();
  await expect(store.problem).toContainText('the device you chose doesn’t support eSIM');
  expect(await gigs.connectSessions(shopper)).toEqual([]);
  await store.problem.getByRole('link', { name: 'Choose a device' }).click();
  await page.getByLabel('Which device is it for?').selectOption({ index: 0 });
  await store.continueButton.click();
  await shopper.connect.isOpen();
});

test('a SIM taken meanwhile is refused with the reason, and the choice is kept [ASVS 2.2.2]', async ({
  page,
  shopper,
  store,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000774567' }] });
  await store.open(`?plan=pln_both&sim=${shopper.sims[0]}`);
  await gigs.seed({
    subscriptions: [{ user: shopper.user, plan: 'pln_both', sim: shopper.sims[0] }],
  });
  await store.continueButton.click();
  await expect(store.problem).toContainText('in use with another plan');
  await expect(store.plan('Europe Both 10 GB')).toBeChecked();
  await expect(page.getByText('In use with Europe Both 10 GB')).toBeVisible();
  await expect(store.problem.getByRole('link', { name: 'Choose a SIM' })).toBeVisible();
});

test('without a plan one sentence links to the plans', async ({ page, store }) => {
  await store.open();
  await store.continueButton.click();
  const notice = page.getByRole('alert', { name: 'Please choose a plan first.' });
  await notice.getByRole('link', { name: 'Choose a plan' }).click();
  await expect(page).toHaveURL(/#plans$/);
});

test('a second refusal on the page of a plan is announced as well', async ({
  page,
  store,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'a new page says it');
  await page.goto('/plans/pln_esim?device=imei&problem=device-refused');
  await expect(store.problem).toBeFocused();
  await new DeviceFields(page).imei.fill('35');
  await store.continueButton.click();
  await expect(page).toHaveURL(/problem=imei-invalid/);
  await expect(store.imeiProblem).toBeFocused();
});

test('a page with a problem has its HTTP status', { tag: '@once' }, async ({ request }) => {
  for (const [query, status] of [
    ['?problem=plan-gone', 409],
    ['?problem=sim-unknown', 422],
    ['?problem=unavailable', 503],
    ['?problem=something-else', 200],
    ['plans/pln_both?problem=unavailable', 503],
    ['plans/pln_both?problem=sim-unknown', 422],
    ['', 200],
  ] as const) {
    expect((await request.get(`/${query}`)).status(), query).toBe(status);
  }
  expect((await request.get('/no-such-page')).status()).toBe(404);
});

test('a blocked shopper is refused at checkout, and told why', { tag: '@once' }, async ({
  shopper,
}) => {
  await shopper.known();
  await gigs.patch(shopper.user, { status: 'blocked' });
  await shopper.signIn();
  const answer = await shopper.http.get(await shopper.http.post('/?plan=pln_esim', 'voucher', {}));
  expect(answer.text).toContain('Your account is blocked');
});

test('an account blocked after sign-in is refused at checkout [ASVS 7.4.2]', {
  tag: '@once',
}, async ({ shopper }) => {
  await shopper.signedIn();
  await gigs.patch(shopper.user, { status: 'blocked' });
  const answer = await shopper.http.get(await shopper.http.post('/?plan=pln_esim', 'voucher', {}));
  expect(answer.text).toContain('Your account is blocked');
});

test('signing in keeps the SIM of the address and drops the refusal', async ({
  page,
  shopper,
  signInPage,
  store,
}) => {
  await shopper.known({ sims: [{ iccid: '8942420000000773333' }] });
  await store.open(`?plan=pln_both&sim=${shopper.sims[0]}&problem=sim-needs-sign-in`);
  await page.getByRole('button', { name: 'Sign in to use your SIM' }).click();
  await signInPage.complete(shopper.email);
  await expect(store.sim('ending 3333')).toBeChecked();
  await expect(store.problem).toHaveCount(0);
});
