import type { Locator } from '@playwright/test';
import { gigs } from '../fixtures/gigs';
import { holdRequests, isScript } from '../fixtures/hold-requests';
import { expect, test } from '../fixtures/test';

test('Connect opens in the colour scheme of the shopper', async ({ page, shopper, store }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await shopper.signedIn();
  await store.open('?plan=pln_esim');
  await store.continueButton.click();
  await shopper.connect.isOpen();
  expect(await gigs.lastConnectSession(shopper)).toMatchObject({ appearance: { theme: 'dark' } });
});

test('the whole purchase with the keyboard alone', async ({ page, shopper, store, catalogue }) => {
  const tabTo = async (target: Locator) => {
    for (let step = 0; step < 20; step += 1) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    await expect(target).toBeFocused();
  };
  await shopper.signedIn({ sims: [{ iccid: '8942420000000776789' }] });
  await store.open();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(catalogue.search).toBeFocused();
  await tabTo(store.plans.getByRole('radio').first());
  await page.keyboard.press('Space');
  while (!(await store.plan('Europe Both 10 GB').isChecked())) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Continue to SIM' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(store.sim('Pick a SIM at checkout')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(store.sim('ending 6789')).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Which device is it for?' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Voucher code' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(store.continueButton).toBeFocused();
  await page.keyboard.press('Enter');
  await shopper.connect.pay();
  await shopper.connect.returnToStore();
  await shopper.sees('active');
});

test('a screen reader meets the parts of a purchase in order of use', async ({
  page,
  shopper,
  store,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000776790' }] });
  await store.open('?plan=pln_both');
  const read = await page.getByRole('main').ariaSnapshot();
  const parts = [
    'heading "Find a plan that works with your SIM" [level=1]',
    'search "Find a plan"',
    'radiogroup "Choose a plan"',
    'radio "Europe Both 10 GB €14.90 per month €1.49 per GB" [checked]',
    'radiogroup "Choose a SIM"',
    'radio "Pick a SIM at checkout" [checked]',
    'radio "eSIM ending 6790"',
    'combobox "Which device is it for?"',
    'textbox "Voucher code Optional"',
    'heading "Your order" [level=2]',
    'button "Continue to checkout"',
  ];
  const places = parts.map((part) => read.indexOf(part));
  expect(places, read).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test('a click before hydration works', async ({ page, shopper, store }) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000777890' }] });
  const scripts = await holdRequests(page, isScript);
  await page.goto('/', { waitUntil: 'commit' });
  await store.choose('Europe Both 10 GB', 'ending 7890');
  await store.continueButton.click({ noWaitAfter: true });
  await shopper.connect.isOpen();
  expect(scripts.count()).toBeGreaterThan(0);
  scripts.release();
  const created = await gigs.lastConnectSession(shopper);
  expect(created).toMatchObject({
    intent: { checkoutNewSubscription: { plan: 'pln_both', sim: shopper.sims[0] } },
  });
});

test('a double click opens one session', async ({ shopper, store, connect }) => {
  await shopper.signedIn();
  await gigs.fault({
    match: { method: 'POST', path: 'connectSessions$', contains: shopper.user },
    fault: { type: 'latency', ms: 800 },
  });
  await store.open();
  await store.choose('Europe eSIM 5 GB');
  await store.continueButton.dblclick();
  await connect.isOpen();
  expect(await gigs.connectSessions(shopper)).toHaveLength(1);
});

test('changes while the form is being sent do not stop the way to Connect', async ({
  page,
  shopper,
  store,
  catalogue,
}) => {
  await shopper.signedIn();
  await store.open('?plan=pln_esim');
  const form = await holdRequests(page, (request) => request.method() === 'POST');
  // Right before, too: filters come into the address a little later.
  await catalogue.filter('Country').selectOption('Japan');
  await store.continueButton.click();
  await catalogue.filter('Country').selectOption('');
  await store.choose('Europe Both 10 GB');
  form.release();
  await shopper.connect.isOpen();
});

test('back from Connect the choice is kept and the button opens a new session', async ({
  page,
  shopper,
  store,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000778901' }] });
  await store.open();
  await store.choose('Europe Both 10 GB', 'ending 8901');
  await store.continueButton.click();
  await shopper.connect.isOpen();
  await page.goBack();
  await expect(store.plan('Europe Both 10 GB')).toBeChecked();
  await expect(store.sim('ending 8901')).toBeChecked();
  await store.continueButton.click();
  await shopper.connect.isOpen();
  expect(await gigs.connectSessions(shopper)).toHaveLength(2);
});

test('a plan that the chosen SIM does not fit drops the SIM and says so', async ({
  page,
  shopper,
  store,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000779012' }] });
  await store.open();
  await store.choose('Europe Both 10 GB', 'ending 9012');
  await store.plan('Japan 8 GB').check();
  await expect(store.sim('ending 9012')).toBeDisabled();
  await expect(store.sim('Pick a SIM at checkout')).toBeChecked();
  await expect(page.getByRole('status')).toContainText(['doesn’t work with this plan']);
});

test('a choice made before hydration is kept when the scripts arrive', async ({ page, store }) => {
  const scripts = await holdRequests(page, isScript);
  await page.goto('/', { waitUntil: 'commit' });
  await store.plan('Europe eSIM 5 GB').check();
  scripts.release();
  await expect(page.getByRole('definition')).toContainText('€9.90');
  await expect(store.plan('Europe eSIM 5 GB')).toBeChecked();
  await expect(page).toHaveURL('/?plan=pln_esim');
});

test('a choice made before hydration survives what rewrites the page', async ({ page, store }) => {
  const scripts = await holdRequests(page, isScript);
  await page.goto('/', { waitUntil: 'commit' });
  await store.plan('Europe eSIM 5 GB').check();
  await page.getByRole('searchbox').fill('Europe');
  await page.getByRole('textbox', { name: 'Voucher code' }).fill('PROMO10');
  // As an extension or a translator does; React then renders the page anew.
  await page.evaluate(() => {
    const heading = document.querySelector('h1');
    if (heading) heading.innerHTML = '<font>Finde deinen Tarif</font>';
  });
  scripts.release();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Find/);
  await expect(page).toHaveURL('/?plan=pln_esim&voucher=PROMO10&q=Europe');
  await expect(store.plan('Europe eSIM 5 GB')).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Voucher code' })).toHaveValue('PROMO10');
});

test('arrow keys move from plan to plan, past the fields between them', async ({ page, store }) => {
  await store.open();
  const radios = store.plans.getByRole('radio');
  await radios.first().check();
  // WebKit stops at those fields; without its own keys this passes in every engine.
  await page.evaluate(() =>
    document.addEventListener('keydown', (event) => {
      Object.assign(window, { isHandled: event.defaultPrevented });
    }),
  );
  for (const [key, at] of [
    ['ArrowDown', 1],
    ['ArrowRight', 2],
    ['ArrowUp', 1],
    ['ArrowLeft', 0],
    ['ArrowUp', -1],
  ] as const) {
    await page.keyboard.press(key);
    const reached = at < 0 ? radios.last() : radios.nth(at);
    await expect(reached).toBeChecked();
    await expect(reached).toBeFocused();
    expect(await page.evaluate(() => 'isHandled' in window && window.isHandled)).toBe(true);
  }
});

test('Enter on a plan goes to checkout, not to sign-in', async ({ store, connect }) => {
  await store.open();
  await store.plan('Europe eSIM 5 GB').check();
  await store.plan('Europe eSIM 5 GB').press('Enter');
  await connect.isOpen();
});
