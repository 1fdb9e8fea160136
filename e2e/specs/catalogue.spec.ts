import { expect, test } from '../fixtures/test';

test('25 plans over three API pages all appear, and only those on sale', async ({ store }) => {
  await store.open();
  await expect(store.plans.getByRole('radio')).toHaveCount(25);
  for (const name of ['Archived plan', 'Draft plan', 'Pending plan']) {
    await expect(store.plan(name)).toHaveCount(0);
  }
});

test('no plan is chosen for the shopper, and the address can choose', async ({ store }) => {
  await store.open();
  await expect(store.plans.getByRole('radio', { checked: true })).toHaveCount(0);
  await store.open('?plan=pln_other');
  await expect(store.plan('Japan 8 GB')).toBeChecked();
});

test('prices, data and limits are shown exactly', async ({ store }) => {
  await store.open();
  const said = (name: string) => store.plans.getByText(name).locator('xpath=ancestor::label');
  await expect(said('Japan 8 GB')).toContainText('¥1,200');
  await expect(said('Japan 8 GB')).toContainText('for 30 days');
  await expect(said('Kuwait 3 GB')).toContainText('4.500');
  await expect(said('Europe Both 10 GB')).toContainText('€1.49 per GB');
  await expect(said('Germany Unlimited')).toContainText('50 GB at full speed, then 512 kbit/s');
  await expect(said('Germany Unlimited')).toContainText('12-month minimum (€359.88 total)');
  await expect(said('Germany Unlimited')).not.toContainText('per GB');
  await expect(said('Germany With Questions')).toContainText(
    'You’ll be asked for your address, your date of birth, your name, and your device',
  );
});

test('the store page has one address: /live and /en lead to it', async ({ page, request }) => {
  for (const path of ['/live', '/en/live', '/en']) {
    await page.goto(path);
    await expect(page).toHaveURL('/');
  }
  for (const path of ['/shared', '/shared/de', '/shared/en/destinations']) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});
