import { gigs } from '../fixtures/gigs';
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
