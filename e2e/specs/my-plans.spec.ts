import { gigs } from '../fixtures/gigs';
import { isAccessible } from '../fixtures/is-accessible';
import { expect, test } from '../fixtures/test';

const allowances = { dataBytes: 10_000_000_000, voiceSeconds: 6_000, smsMessages: 100 };

const usage = { current: { dataBytes: 6_800_000_000, voiceSeconds: 1_260, smsMessages: 130 } };

test('a running plan shows its state, dates, number, SIM, add-ons and usage', async ({
  page,
  shopper,
  myPlans,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000884321', status: 'active' }] });
  const plan = await gigs.seedPlan({ allowances });
  const subscription = await shopper.subscribes(plan.id, {
    sim: shopper.sims[0],
    phoneNumber: '+4915550000001',
    activatedAt: new Date(Date.now() - 86_400_000).toISOString(),
    usage,
  });
  const { addons } = await gigs.seed({ addons: [{ name: 'Extra 1 GB', plans: [plan.id] }] });
  await gigs.seed({ subscriptionAddons: [{ subscription, addon: addons[0]?.id }] });
  await myPlans.open();
  const card = myPlans.card(plan.name);
  await expect(card).toContainText('Active');
  await expect(card).toContainText('+49\u00a015550\u00a0000001');
  await expect(card.getByRole('link', { name: 'eSIM ending 4321' })).toHaveAttribute(
    'href',
    '/account/sims',
  );
  expect(await page.content()).not.toContain('8942420000000884321');
  for (const label of ['This period', 'Renews', 'Price', 'Add-ons']) {
    await expect(card.getByText(label, { exact: true })).toBeVisible();
  }
  const data = card.getByRole('meter', { name: 'Data' });
  await expect(data).toHaveAttribute('aria-valuetext', '3.2 of 10 GB left');
  await expect(data).toHaveAttribute('aria-valuemax', '10000000000');
  await expect(data).toHaveAttribute('aria-valuenow', '3200000000');
  await expect(card).toContainText('79 of 100 minutes left');
  await expect(card.getByRole('meter', { name: 'Texts' })).toHaveAttribute(
    'aria-valuetext',
    '130 texts used (100 texts included)',
  );
});

test('unlimited allowances have no meter, and what is not included is left out', async ({
  shopper,
  myPlans,
}) => {
  await shopper.signedIn();
  const plan = await gigs.seedPlan({
    allowances: { dataBytes: null, voiceSeconds: 0, smsMessages: 0 },
  });
  await shopper.subscribes(plan.id, { usage });
  await myPlans.open();
  await expect(myPlans.card(plan.name)).toContainText('Unlimited · 6.8 GB used');
  await expect(myPlans.card(plan.name).getByRole('meter')).toHaveCount(0);
});

test('restricted, cancelled, pending and ended plans say why and until when', async ({
  page,
  shopper,
  myPlans,
}) => {
  await shopper.signedIn();
  const [limited, leaving, waiting, over] = await Promise.all([
    gigs.seedPlan(),
    gigs.seedPlan(),
    gigs.seedPlan(),
    gigs.seedPlan(),
  ]);
  await shopper.subscribes(limited.id, {
    status: 'restricted',
    restrictionDetails: { cause: 'invoiceOverdue', type: 'noData' },
  });
  await shopper.subscribes(leaving.id, {
    canceledAt: '2026-11-01T00:00:00Z',
    endedAt: '2099-01-31T00:00:00Z',
    cancellationDetails: { cause: 'paymentFailed', userComment: null, userReason: null },
  });
  await shopper.subscribes(waiting.id, { status: 'pending' });
  await shopper.subscribes(over.id, {
    status: 'ended',
    endedAt: '2026-10-31T00:00:00Z',
    cancellationDetails: { cause: 'phoneNumberPortedOut', userComment: null, userReason: null },
  });
  await myPlans.open();
  const card = myPlans.card(limited.name);
  await expect(card).toContainText('For now: no mobile data. A payment is overdue.');
  await expect(card.getByRole('button', { name: 'Update payment method' })).toBeVisible();
  await expect(myPlans.card(leaving.name)).toContainText(
    'Cancelled. Active until Jan 31, 2099 (UTC). A payment failed.',
  );
  await expect(myPlans.card(waiting.name)).toContainText('The network is setting this up.');
  await expect(page.getByRole('heading', { name: over.name })).toBeHidden();
  await page.getByText('Past plans (1)').click();
  const earlier = page.getByRole('listitem').filter({ hasText: over.name });
  await expect(earlier).toContainText('Ended on Oct 31, 2026 (UTC)');
  await expect(earlier).toContainText('Its number moved to another provider.');
  await earlier.getByRole('button', { name: 'View details' }).click();
  await myPlans.atConnect('Your subscription');
});

test('the page and its returns are accessible and fit narrow screens', async ({
  page,
  shopper,
  myPlans,
}) => {
  await shopper.signedIn({ sims: [{ status: 'active' }] });
  const plan = await gigs.seedPlan({ allowances });
  const { portings, addons } = await gigs.seed({
    portings: [{ user: shopper.user, status: 'declined', required: ['accountPin'] }],
    addons: [{ name: 'Extra 1 GB', plans: [plan.id] }],
  });
  // A field that Gigs may add one day.
  const porting = portings[0]?.id ?? '';
  await gigs.patch(porting, { required: ['accountPin', 'shoeSize'] });
  const subscription = await shopper.subscribes(plan.id, {
    sim: shopper.sims[0],
    usage,
    lastPorting: porting,
  });
  await gigs.seed({ subscriptionAddons: [{ subscription, addon: addons[0]?.id }] });
  await shopper.subscribes('pln_endless', { status: 'restricted', usage });
  await shopper.subscribes('pln_endless', { status: 'ended' });
  await gigs.seed({ payments: [{ user: shopper.user, status: 'requiresConfirmation' }] });
  for (const path of ['/account/plans?problem=not-open', '/ar-XB/account/plans']) {
    await page.goto(path);
    expect(await page.content()).not.toContain('shoeSize');
    for (const fold of await page.locator('main summary').all()) await fold.click();
    await isAccessible(page);
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await myPlans.open();
  await myPlans.press(plan.name, 'Cancel plan');
  await page.getByRole('button', { name: 'Go back' }).click();
  for (const status of ['user_aborted', 'success', 'auth_expired', 'bad_configuration']) {
    const address = new URL(page.url());
    address.searchParams.set('status', status);
    await page.goto(address.href);
    await isAccessible(page);
  }
});
