import { gigs } from '../fixtures/gigs';
import { newImei } from '../fixtures/imei';
import { expect, test } from '../fixtures/test';

test('a signed-in shopper buys a plan for a SIM of theirs', async ({ page, shopper, store }) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000771234' }] });
  await store.open();
  await store.choose('Europe Both 10 GB', 'ending 1234');
  await store.continueButton.click();

  await shopper.connect.isOpen();
  await shopper.connect.pay();
  await shopper.connect.returnToStore();

  await shopper.sees('active');
  await expect(page.getByRole('heading', { name: 'Your plan is active' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('eSIM ending 1234');

  const created = await gigs.lastConnectSession(shopper);
  expect(created).toMatchObject({
    user: shopper.user,
    intent: {
      type: 'checkoutNewSubscription',
      checkoutNewSubscription: { plan: 'pln_both', sim: shopper.sims[0] },
    },
  });

  await page.goto('/account/plans');
  const plan = page.getByRole('listitem').filter({ hasText: 'Europe Both 10 GB' });
  await expect(plan).toContainText('Active');
  await page.goto('/account/sims');
  await expect(page.getByRole('listitem').filter({ hasText: 'ending 1234' })).toContainText(
    'In use with Europe Both 10 GB',
  );
});

test('without a SIM of their own the shopper picks one at checkout, and no SIM is sent', {
  tag: '@any-screen',
}, async ({ shopper, store, connect, callback }) => {
  await shopper.signedIn();
  await store.open();
  await store.choose('Europe eSIM 5 GB', 'Pick a SIM at checkout');
  await store.continueButton.click();
  await connect.takeNewEsim();
  await connect.pay();
  await connect.returnToStore();
  await callback.shows('active');

  const created = await gigs.lastConnectSession(shopper);
  expect(created.intent).toEqual({
    type: 'checkoutNewSubscription',
    checkoutNewSubscription: { plan: 'pln_esim' },
  });
});

test('a signed-out visitor buys: Connect asks for the e-mail and the SIM', async ({
  page,
  newEmail,
  store,
  connect,
  callback,
}) => {
  await store.open();
  await store.choose('Germany Unlimited');
  await store.continueButton.click();
  await connect.logIn(newEmail());
  await connect.takeNewEsim();
  await connect.pay();
  await connect.returnToStore();
  await callback.shows('active');
  const main = page.getByRole('main');
  await expect(main).toContainText('Sign in with the email you used');
  await expect(main).toContainText('Germany Unlimited');
  await expect(main).toContainText('€29.99');
  await expect(main).toContainText(/\+\d{1,3}\u00a0\d/);
});

test('a shopper that Gigs does not know yet signs in and buys', { tag: '@any-screen' }, async ({
  page,
  shopper,
  store,
}) => {
  const { email } = shopper;
  await shopper.signIn();
  await store.open();
  await expect(page.getByText('You have no SIM to choose here')).toBeVisible();
  await store.choose('Europe eSIM 5 GB');
  await store.continueButton.click();
  await shopper.connect.takeNewEsim();
  await shopper.connect.pay();
  await shopper.connect.returnToStore();
  await shopper.sees('active');

  const created = await gigs.lastConnectSession(email);
  expect(created).toMatchObject({ userDetails: { email, preferredLocale: 'en' } });
  expect(created).not.toHaveProperty('user');

  await page.goto('/account/plans');
  await expect(page.getByRole('listitem')).toContainText(['Europe eSIM 5 GB']);
});

test('a device of the shopper goes into checkout', { tag: '@any-screen' }, async ({
  page,
  shopper,
  store,
}) => {
  await shopper.signedIn();
  const seeded = await gigs.seed({
    devices: [{ user: shopper.user, imei: newImei(), name: 'My phone' }],
  });
  await store.open();
  await store.choose('Europe eSIM 5 GB');
  await page.getByRole('combobox', { name: 'Which device is it for?' }).selectOption('My phone');
  await store.continueButton.click();
  await shopper.connect.isOpen();
  const created = await gigs.lastConnectSession(shopper);
  expect(created.intent).toMatchObject({
    checkoutNewSubscription: { plan: 'pln_esim', device: seeded.devices[0]?.id },
  });
});

test('after paying and closing the tab the purchase is there on the next visit', {
  tag: '@any-screen',
}, async ({ page, shopper }) => {
  await shopper.signedIn();
  await shopper.checksOut({ plan: 'pln_esim' });
  await shopper.connect.takeNewEsim();
  await shopper.connect.pay();
  await expect(page.getByRole('heading', { name: 'Order complete' })).toBeVisible();
  await page.goto('/account/plans');
  await expect(page.getByRole('listitem')).toContainText(['Europe eSIM 5 GB']);
});
