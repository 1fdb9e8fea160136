import type { Page } from '@playwright/test';
import { gigs } from '../fixtures/gigs';
import { expect, test } from '../fixtures/test';

function main(page: Page) {
  return page.getByRole('main');
}

test('a plan is cancelled and resumed', async ({ page, shopper, myPlans }) => {
  await shopper.signedIn();
  const plan = await gigs.seedPlan();
  const subscription = await shopper.subscribes(plan.id);
  await myPlans.open();
  await expect(page.getByRole('button', { name: 'Undo cancellation' })).toHaveCount(0);
  await myPlans.press(plan.name, 'Cancel plan');
  await myPlans.atConnect('Subscription settings');
  expect(await gigs.lastConnectSession(shopper)).toMatchObject({
    user: shopper.user,
    intent: { type: 'cancelSubscription', cancelSubscription: { subscription } },
  });
  await page.getByRole('button', { name: 'Cancel subscription' }).click();
  await myPlans.returned('confirmed', 'Your plan is cancelled');
  await expect(main(page)).toContainText(`${plan.name} stays active until`);
  await page.getByRole('link', { name: 'Back to My plans' }).click();
  await expect(myPlans.card(plan.name)).toContainText('Cancelled. Active until');
  await expect(page.getByRole('button', { name: 'Cancel plan' })).toHaveCount(0);

  await myPlans.press(plan.name, 'Undo cancellation');
  await myPlans.atConnect('Resume your subscription');
  await page.getByRole('button', { name: 'Resume subscription' }).click();
  await myPlans.returned('confirmed', 'Your plan continues');
  await myPlans.open();
  await expect(myPlans.card(plan.name)).toContainText('Active');
});

test('a plan is changed to another of the same network', async ({ page, shopper, myPlans }) => {
  await shopper.signedIn();
  await shopper.subscribes('pln_esim');
  await myPlans.open();
  await myPlans.press('Europe eSIM 5 GB', 'Change plan or add data');
  await myPlans.atConnect('Add data');
  await page.getByRole('radio', { name: /^Europe Both 10 GB/ }).check();
  await page.getByRole('button', { name: 'Pay' }).click();
  await page.getByRole('link', { name: 'Continue' }).click();
  await myPlans.returned('confirmed', 'Your plan was changed');
  await expect(main(page)).toContainText('New plan: Europe Both 10 GB.');
});

test('an add-on is bought, and confirmed by what Gigs holds', async ({
  page,
  shopper,
  myPlans,
}) => {
  await shopper.signedIn();
  const plan = await gigs.seedPlan();
  const subscription = await shopper.subscribes(plan.id);
  const { addons } = await gigs.seed({
    addons: [
      { name: 'Extra 1 GB', plans: [plan.id] },
      { name: 'Extra 5 GB', plans: [plan.id] },
    ],
  });
  const wanted = addons.find(({ name }) => name === 'Extra 5 GB')?.id;
  // One of the same kind from before must not be taken for the new one.
  await gigs.seed({
    subscriptionAddons: [{ subscription, addon: wanted, createdAt: '2026-01-01T00:00:00Z' }],
  });
  await myPlans.open();
  await myPlans.card(plan.name).getByText('Manage').click();
  await myPlans.card(plan.name).getByRole('button', { name: 'Buy add-on' }).click();
  await expect(myPlans.problem).toContainText('Please choose an add-on first.');
  await page.getByRole('checkbox', { name: 'Extra 5 GB' }).check();
  await myPlans.card(plan.name).getByRole('button', { name: 'Buy add-on' }).click();
  await myPlans.atConnect('Your add-ons');
  expect(await gigs.lastConnectSession(shopper)).toMatchObject({
    intent: { type: 'checkoutAddon', checkoutAddon: { subscription, addons: [wanted] } },
  });
  await page.getByRole('button', { name: 'Go back' }).click();
  await myPlans.returned('aborted', 'You left before finishing');

  await page.getByRole('link', { name: 'Back to My plans' }).click();
  await myPlans.card(plan.name).getByText('Manage').click();
  await page.getByRole('checkbox', { name: 'Extra 5 GB' }).check();
  await myPlans.card(plan.name).getByRole('button', { name: 'Buy add-on' }).click();
  await myPlans.atConnect('Your add-ons');
  await page.getByRole('button', { name: 'Pay' }).click();
  await page.getByRole('link', { name: 'Continue' }).click();
  await myPlans.returned('confirmed', 'Your add-on is ready');
  await expect(main(page)).toContainText('Now on your plan: Extra 5 GB.');
});

test('a number transfer names what is missing and leads to it', async ({
  page,
  shopper,
  myPlans,
}) => {
  await shopper.signedIn();
  const plan = await gigs.seedPlan();
  const { portings } = await gigs.seed({
    portings: [
      {
        user: shopper.user,
        phoneNumber: '+4915550000077',
        status: 'informationRequired',
        required: ['accountNumber', 'birthday'],
      },
    ],
  });
  await shopper.subscribes(plan.id, {
    status: 'pending',
    lastPorting: portings[0]?.id,
  });
  await myPlans.open();
  await expect(myPlans.card(plan.name)).toContainText(
    'Missing: account number with the old provider and date of birth.',
  );
  await myPlans.press(plan.name, 'Complete number transfer');
  await myPlans.atConnect('Keep your number');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('textbox', { name: 'Account number' }).fill('12345');
  await page.getByLabel('Birthday').fill('1990-01-01');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('link', { name: 'Continue' }).click();
  await myPlans.returned('confirmed', 'Your details were sent');
  await page.getByRole('link', { name: 'Back to My plans' }).click();
  await expect(myPlans.card(plan.name)).toContainText('Your old provider has our request');
  await expect(page.getByRole('button', { name: 'Complete number transfer' })).toHaveCount(0);
});

test('a payment that needs confirmation is confirmed', async ({ page, shopper, myPlans }) => {
  await shopper.signedIn();
  const plan = await gigs.seedPlan();
  const subscription = await shopper.subscribes(plan.id);
  const { payments } = await gigs.seed({
    payments: [
      {
        user: shopper.user,
        amount: 1990,
        status: 'requiresConfirmation',
        references: [{ object: 'subscription', id: subscription }],
      },
    ],
  });
  await myPlans.open();
  await expect(myPlans.card(plan.name)).toContainText('Your bank asks you to confirm €19.90.');
  await myPlans.press(plan.name, 'Confirm payment');
  await myPlans.atConnect('Confirm your payment');
  expect(await gigs.lastConnectSession(shopper)).toMatchObject({
    intent: { type: 'confirmPayment', confirmPayment: { payment: payments[0]?.id } },
  });
  await page.getByRole('button', { name: 'Confirm payment' }).click();
  await myPlans.returned('confirmed', 'Payment confirmed');
  await expect(main(page)).toContainText('€19.90 was paid.');
  await myPlans.open();
  await expect(page.getByRole('button', { name: 'Confirm payment' })).toHaveCount(0);
});

test('name, address and payment method are changed', async ({ page, shopper, myPlans }) => {
  await shopper.signedIn();
  await myPlans.open();
  await expect(page.getByRole('region', { name: 'Your account' })).toContainText('Demo Shopper');
  await page.getByRole('button', { name: 'Change name' }).click();
  await myPlans.atConnect('Your name');
  await page.getByRole('textbox', { name: 'Full name' }).fill('Demo Renamed');
  await page.getByRole('button', { name: 'Save' }).click();
  await myPlans.returned('confirmed', 'Your name is updated');
  await expect(main(page)).toContainText('On file now: Demo Renamed.');

  await myPlans.open();
  await page.getByRole('button', { name: 'Add address' }).click();
  await myPlans.atConnect('Your address');
  await page.getByRole('textbox', { name: 'Street and number' }).fill('2 Sample Street');
  await page.getByRole('textbox', { name: 'City' }).fill('Sampleville');
  await page.getByRole('textbox', { name: 'Postal code' }).fill('10001');
  await page.getByRole('textbox', { name: 'Country' }).fill('DE');
  await page.getByRole('button', { name: 'Save' }).click();
  await myPlans.returned('confirmed', 'Your address was added');
  await expect(main(page)).toContainText('An address in Sampleville is now on file.');
  await expect(main(page)).not.toContainText('2 Sample Street');

  await myPlans.open();
  await page.getByRole('button', { name: 'Add payment method' }).click();
  await myPlans.atConnect('Payment method');
  await page.getByRole('radio', { name: 'Test card ending 4444' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await myPlans.returned('confirmed', 'Your payment method is updated');
  await expect(main(page)).toContainText('On file now: Visa ending 4444.');
});

test('intents that only show something claim nothing', async ({ page, shopper, myPlans }) => {
  await shopper.signedIn({ sims: [{ type: 'eSIM', status: 'active' }] });
  const plan = await gigs.seedPlan();
  const subscription = await shopper.subscribes(plan.id, { sim: shopper.sims[0] });
  await myPlans.open();
  await expect(myPlans.card(plan.name).getByRole('link', { name: 'Install eSIM' })).toHaveAttribute(
    'href',
    `/account/sims/${shopper.sims[0]}/install`,
  );
  await myPlans.press(plan.name, 'eSIM setup guide');
  await myPlans.atConnect('Install your eSIM');
  await page.getByRole('button', { name: 'Done' }).click();
  await myPlans.returned('viewed', 'Welcome back');

  await page.getByRole('link', { name: 'Back to My plans' }).click();
  await expect(page).toHaveURL(`/account/plans#${subscription}`);
  await myPlans.press(plan.name, 'View details');
  await myPlans.atConnect('Your subscription');
  await page.getByRole('button', { name: 'Go back' }).click();
  await myPlans.returned('viewed');

  await myPlans.open();
  await page.getByRole('button', { name: 'View my plans on our partner’s page' }).click();
  await myPlans.atConnect('Your subscriptions');
  await page.getByRole('button', { name: 'Go back' }).click();
  await myPlans.returned('viewed');
});
