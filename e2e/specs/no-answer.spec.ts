import type { Page, Route } from '@playwright/test';
import { focusWindow } from '../fixtures/focus';
import { gigs } from '../fixtures/gigs';
import { expect, test } from '../fixtures/test';

const html = { contentType: 'text/html', body: '<h1>Not the store</h1>' };

/** How the answer to an action fails to come. */
const failures = {
  offline: (route: Route) => route.abort('internetdisconnected'),
  proxy: (route: Route) => route.fulfill({ ...html, status: 502 }),
  firewall: (route: Route) => route.fulfill({ ...html, status: 403 }),
  'sign-in page of a network': (route: Route) => route.fulfill({ ...html, status: 200 }),
};

/** Nothing that is posted gets an answer of the store, until the returned function is called. */
async function noAnswers(page: Page, fail: (route: Route) => Promise<void>) {
  const handle = (route: Route) =>
    route.request().method() === 'POST' ? fail(route) : route.fallback();
  await page.route('**/*', handle);
  return () => page.unroute('**/*', handle);
}

const notice = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'We didn’t get an answer' });

test('an order that gets no answer keeps everything, says so, and opens one session', async ({
  page,
  shopper,
  store,
  connect,
}) => {
  await shopper.signedIn();
  await store.open('?plan=pln_esim&device=imei');
  await page.getByRole('textbox', { name: 'IMEI' }).fill('490154203237518');
  await page.getByRole('textbox', { name: 'Voucher code' }).fill('WELCOME');
  for (const fail of Object.values(failures)) {
    const recover = await noAnswers(page, fail);
    await store.continueButton.click();
    await expect(notice(page)).toBeFocused();
    await expect(store.continueButton).toHaveAttribute('aria-disabled', 'false');
    await recover();
    await page.getByRole('main').focus();
  }
  await expect(store.plan('Europe eSIM 5 GB')).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'IMEI' })).toHaveValue('490154203237518');
  await expect(page.getByRole('textbox', { name: 'Voucher code' })).toHaveValue('WELCOME');
  await page.getByRole('textbox', { name: 'Voucher code' }).clear();
  await notice(page).getByRole('button', { name: 'Try again' }).dblclick();
  await connect.isOpen();
  expect(await gigs.connectSessions(shopper)).toHaveLength(1);
});

test('sign-in goes on after the answers that did not come', async ({
  page,
  shopper,
  signInPage,
}) => {
  await shopper.known();
  await signInPage.open();
  await page.getByRole('textbox', { name: 'Email' }).fill(shopper.email);
  let recover = await noAnswers(page, failures.offline);
  await page.getByRole('button', { name: 'Email me a code' }).click();
  await expect(notice(page)).toBeVisible();
  await recover();
  await page.getByRole('button', { name: 'Email me a code' }).click();
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible();

  const code = await gigs.code(shopper.email, 'Demo Mobile');
  recover = await noAnswers(page, failures.offline);
  await signInPage.enterCode(code);
  await expect(notice(page)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Code' })).toHaveValue(code);
  await recover();
  await notice(page).getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
});

test('an answer that takes long is said to, and still counts', async ({ page, shopper, store }) => {
  await page.clock.install();
  await shopper.signedIn();
  await store.open('?plan=pln_esim');
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await noAnswers(page, async (route) => {
    await held;
    await route.continue();
  });
  await store.continueButton.click();
  await expect(page.getByRole('button', { name: 'Opening checkout' })).toBeVisible();
  await page.clock.fastForward('00:20');
  await expect(page.getByRole('alert').filter({ hasText: 'longer than usual' })).toBeVisible();
  answer();
  await shopper.connect.isOpen();
});

test('a return page that has looked often enough stays when no answer comes', async ({
  page,
  shopper,
}) => {
  await page.clock.install();
  const sims = [{ iccid: '8942420000000663477', activationDelay: 86_400 }];
  await shopper.signedIn({ sims });
  await shopper.checksOut({ plan: 'pln_both', sim: shopper.sims[0] });
  await shopper.connect.pay();
  const status = '**/api/checkout/status?*';
  await page.route(status, (route) => route.fulfill({ json: { state: 'activating' } }));
  await shopper.connect.returnToStore();
  await shopper.sees('activating');
  const over = page.getByText('This page has stopped updating.');
  await expect(async () => {
    await page.clock.fastForward('00:31');
    await expect(over).toBeVisible({ timeout: 1 });
  }).toPass({ intervals: [50] });

  await page.route('**/*', failures.offline);
  // Where the first has led away, the second one fails.
  for (let looks = 0; looks < 2; looks += 1) {
    await page.clock.fastForward('00:31');
    const failed = page.waitForEvent('requestfailed', (request) =>
      request.url().includes('/api/checkout/status'),
    );
    await focusWindow(page);
    await failed;
  }
  await expect(over).toBeVisible();
});

test('a page without a network stays, whatever it does by itself', async ({
  page,
  context,
  shopper,
  store,
  catalogue,
}) => {
  await shopper.signedIn();
  await store.open('?device=imei');
  await page.getByRole('textbox', { name: 'IMEI' }).fill('490154203237518');
  await context.setOffline(true);
  const asked = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/health'));
  await focusWindow(page);
  await asked;
  await catalogue.filter('Country').selectOption('Japan');
  await expect(page.getByRole('textbox', { name: 'IMEI' })).toHaveValue('490154203237518');
  await context.setOffline(false);
  await expect(store.plan('Japan 8 GB')).toBeVisible();
  await expect(store.plan('Europe eSIM 5 GB')).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'IMEI' })).toHaveValue('490154203237518');
});
