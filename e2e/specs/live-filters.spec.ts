import { holdRequests, isScript } from '../fixtures/hold-requests';
import { expect, test } from '../fixtures/test';

test('a change shows at once without a request, and survives back and forward', async ({
  page,
  store,
  catalogue,
}) => {
  await store.open();
  // The first change may still have to wait for the code that looks through the catalogue.
  await catalogue.search.fill('kuwait');
  await catalogue.shows(['Kuwait 3 GB']);
  await catalogue.search.fill('');
  const requests: string[] = [];
  page.on('request', (request) => {
    // Chromium asks for the icon again with every new address.
    if (!request.url().endsWith('/icon.svg')) requests.push(request.url());
  });
  await catalogue.search.pressSequentially('japan');
  await catalogue.shows(['Japan 8 GB']);
  await catalogue.filter('Sort by').selectOption('Name');
  await expect(page).toHaveURL('/?q=japan&sort=name');
  expect(requests).toEqual([]);
  await store.plan('Japan 8 GB').check();
  await expect(page).toHaveURL('/?q=japan&sort=name&plan=pln_other');
  await page.goto('/sign-in');
  await page.goBack();
  await expect(page).toHaveURL('/?q=japan&sort=name&plan=pln_other');
  await catalogue.shows(['Japan 8 GB']);
  await expect(store.plan('Japan 8 GB')).toBeChecked();
});

test('what was asked and taken back leaves the address', async ({ page, store, catalogue }) => {
  await store.open();
  await catalogue.search.fill('japan');
  await expect(page).toHaveURL('/?q=japan');
  await catalogue.chip('“japan”').click();
  await expect(page).toHaveURL('/');
  await catalogue.filter('Sort by').selectOption('Name');
  await expect(page).toHaveURL('/?sort=name');
  await catalogue.filter('Sort by').selectOption({ index: 0 });
  await expect(page).toHaveURL('/');
});

test('Enter in the search field stays in the store', async ({ page, store, catalogue }) => {
  await store.open('?plan=pln_esim');
  await catalogue.search.fill('japan');
  await catalogue.search.press('Enter');
  await catalogue.shows(['Europe eSIM 5 GB', 'Japan 8 GB']);
  await expect(page).toHaveURL('/?plan=pln_esim&q=japan');
});

test('removing a filter with the keyboard moves the focus to the plans', async ({
  page,
  store,
  catalogue,
}) => {
  await store.open('?q=japan');
  await catalogue.chip('“japan”').focus();
  await page.keyboard.press('Enter');
  await expect(store.plan('Europe eSIM 5 GB')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Choose a plan' })).toBeFocused();
});

test('another SIM in the picker changes what fits, without a reload', async ({
  shopper,
  store,
  catalogue,
}) => {
  await shopper.signedIn({
    sims: [
      { iccid: '8942420000000882222', provider: 'p9' },
      { iccid: '8942420000000883333', provider: 'p5' },
    ],
  });
  await store.open(`?sim=${shopper.sims[0]}&fits=yes`);
  await catalogue.shows(['Japan 8 GB', 'Kuwait 3 GB']);
  await store.sim('ending 3333').check();
  await catalogue.shows(['Germany With Questions', 'Germany Unlimited']);
  await catalogue.unfold();
  await expect(catalogue.check('Works with: eSIM ending 3333')).toBeChecked();
  await store.sim('Pick a SIM at checkout').check();
  await expect(store.plan('Europe eSIM 5 GB')).toBeVisible();
  await expect(catalogue.chips).toHaveCount(0);
});

test('a search typed before hydration is applied', async ({ page, catalogue }) => {
  const scripts = await holdRequests(page, isScript);
  await page.goto('/', { waitUntil: 'commit' });
  await catalogue.search.fill('japan');
  scripts.release();
  await catalogue.shows(['Japan 8 GB']);
  await expect(catalogue.search).toHaveValue('japan');
});

test('without the rest of the catalogue the server filters', async ({ page, store, catalogue }) => {
  await page.route('**/api/plans?*', (route) => route.abort());
  await store.open('?q=japan');
  await catalogue.search.fill('kuwait');
  await catalogue.shows(['Kuwait 3 GB']);
  await expect(page).toHaveURL(/q=kuwait/);
});

test('what was typed meanwhile stays when the server filters', async ({
  page,
  store,
  catalogue,
}) => {
  await page.route('**/api/plans?*', (route) => route.fulfill({ status: 503 }));
  await store.open('?q=japan');
  const voucher = page.getByRole('textbox', { name: 'Voucher code' });
  await voucher.fill('PROMO10');
  await catalogue.search.fill('kuwait');
  await catalogue.shows(['Kuwait 3 GB']);
  await expect(page).toHaveURL('/?q=kuwait&voucher=PROMO10');
  await expect(voucher).toHaveValue('PROMO10');
});

test('a link that was followed is not overtaken by the answer to a failed filter', async ({
  page,
  store,
  catalogue,
}) => {
  // As on iOS.
  await page.addInitScript(() =>
    addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true),
  );
  const help = await holdRequests(page, (request) => new URL(request.url()).pathname === '/help');
  let fail = () => {};
  const failure = new Promise<void>((resolve) => {
    fail = resolve;
  });
  await page.route('**/api/plans?*', async (route) => {
    await failure;
    await route.abort();
  });
  await store.open('?q=japan');
  const asked = page.waitForRequest('**/api/plans?*');
  await catalogue.search.fill('kuwait');
  await asked;
  await page.getByRole('link', { name: 'Help', exact: true }).click({ noWaitAfter: true });
  await expect.poll(help.count).toBe(1);
  const failed = page.waitForEvent('requestfailed');
  fail();
  await failed;
  help.release();
  await expect(page).toHaveURL('/help');
});
