import type { Page } from '@playwright/test';
import { gigs } from '../fixtures/gigs';
import { newImei } from '../fixtures/imei';
import { fitsNarrowScreen, isAccessible } from '../fixtures/is-accessible';
import { expect, test } from '../fixtures/test';
import { checkoutStateIn } from '../pages/callback-page';
import { formIn } from '../stage/http-browser';

const cardOf = (page: Page) => page.getByRole('region', { name: 'Your last checkout' });

test('after leaving Connect the card shows the choice and starts a new session with it', async ({
  page,
  shopper,
  javaScriptEnabled,
  store,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000553456' }] });
  const imei = newImei();
  await store.open(`?plan=pln_both&sim=${shopper.sims[0]}&voucher=PROMO10`);
  await page
    .getByRole('combobox', { name: 'Which device is it for?' })
    .selectOption('Another device');
  await page.getByRole('textbox', { name: 'IMEI' }).fill(imei);
  await store.continueButton.click();
  await shopper.connect.isOpen();
  await page.context().clearCookies({ name: /device$/ });

  await store.open();
  const card = cardOf(page);
  await expect(card).toContainText('Europe Both 10 GB · Started');
  if (javaScriptEnabled === false) {
    await expect(card).toContainText('See what happened, or start again.');
  } else {
    await expect(card.getByRole('status')).toContainText('No plan from this checkout yet.');
    await isAccessible(page);
  }
  await fitsNarrowScreen(page);
  await expect(card).not.toContainText('active');
  if (javaScriptEnabled !== false) {
    // What the card holds of the old choice must not be taken for the new one.
    await store.choose('Europe eSIM 5 GB', 'ending 3456');
    await expect(page.getByRole('definition')).toContainText('€9.90');
    await store.plan('Japan 8 GB').check();
    await expect(store.sim('Pick a SIM at checkout')).toBeChecked();
  }
  await card.getByRole('button', { name: 'Start again' }).click();
  await shopper.connect.isOpen();

  const created = await gigs.connectSessions(shopper);
  const choice = { plan: 'pln_both', sim: shopper.sims[0], imei, voucherCode: 'PROMO10' };
  expect(created.map(({ intent }) => intent)).toEqual(
    [choice, choice].map((checkoutNewSubscription) => ({
      type: 'checkoutNewSubscription',
      checkoutNewSubscription,
    })),
  );
});

test('after paying and closing the tab the purchase is shown once', async ({
  page,
  shopper,
  javaScriptEnabled,
  store,
}) => {
  await shopper.signedIn();
  await shopper.checksOut({ plan: 'pln_esim' });
  await shopper.connect.takeNewEsim();
  await shopper.connect.pay();
  await expect(page.getByRole('heading', { name: 'Order complete' })).toBeVisible();
  expect((await shopper.http.get('/account/plans')).text).toContain('Europe eSIM 5 GB');

  await store.open();
  const card = cardOf(page);
  if (javaScriptEnabled === false) {
    await expect(card).not.toContainText('active');
    await card.getByRole('link', { name: 'See what happened' }).click();
    await shopper.sees('active');
    return;
  }
  await expect(card).toContainText('Europe eSIM 5 GB · Started');
  await expect(card.getByRole('status')).toHaveText('Your plan is active.');
  await expect(card.getByRole('button', { name: 'Start again' })).toHaveCount(0);
  await isAccessible(page);
  const details = await card.getByRole('link', { name: 'See what happened' }).getAttribute('href');
  await store.open();
  await expect(card).toHaveCount(0);
  await page.goto(details ?? '');
  await shopper.sees('active');
});

test('the card claims no more than Gigs holds', async ({
  page,
  shopper,
  javaScriptEnabled,
  store,
}) => {
  test.skip(javaScriptEnabled === false, 'the browser asks');
  await shopper.signedIn();
  await shopper.checksOut({ plan: 'pln_esim' });
  const { subscriptions } = await gigs.seed({
    subscriptions: [{ user: shopper.user, plan: 'pln_esim', status: 'pending' }],
  });
  await store.open();
  const status = cardOf(page).getByRole('status');
  await expect(status).toHaveText('We have your order. The plan isn’t active yet.');
  await gigs.patch(subscriptions[0]?.id ?? '', { status: 'initiated' });
  await store.open();
  await expect(status).toContainText('We have your order');
  await expect(cardOf(page).getByRole('button', { name: 'Start again' })).toHaveCount(0);
  const { id } = await gigs.fault({
    match: { method: 'GET', path: 'subscriptions$', contains: shopper.user },
    fault: { type: 'mutate', unknownEnum: ['items.*.status'] },
  });
  await store.open();
  await expect(status).toHaveText('We have your order. We can’t show its status yet.');
  await expect(cardOf(page).getByRole('button', { name: 'Start again' })).toHaveCount(0);
  await gigs.repair(id);
  await gigs.patch(subscriptions[0]?.id ?? '', { status: 'ended' });
  // The shopper comes back to the tab.
  await expect(async () => {
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(status).toHaveText('This checkout didn’t lead to an active plan.', {
      timeout: 3_000,
    });
  }).toPass({ timeout: 60_000 });
  await expect(status).toHaveText('This checkout didn’t lead to an active plan.');
  await expect(cardOf(page)).not.toContainText('Nothing was bought');
  const activatedAt = '2026-11-01T00:00:00Z';
  await gigs.patch(subscriptions[0]?.id ?? '', { activatedAt });
  await store.open();
  await expect(cardOf(page)).toHaveCount(0);
});

test('the card goes when the plan is limited, which My plans tells', async ({
  page,
  shopper,
  javaScriptEnabled,
  store,
}) => {
  test.skip(javaScriptEnabled === false, 'the browser asks');
  await shopper.signedIn();
  await shopper.checksOut({ plan: 'pln_esim' });
  await shopper.subscribes('pln_esim', { status: 'restricted' });
  await store.open();
  await expect(cardOf(page)).toHaveCount(0);
});

test('while Gigs is down the card claims nothing and the plans stay', async ({
  page,
  shopper,
  javaScriptEnabled,
  store,
}) => {
  test.skip(javaScriptEnabled === false, 'the browser asks');
  await shopper.signedIn();
  await shopper.checksOut({ plan: 'pln_esim' });
  await gigs.fault({
    match: { method: 'GET', path: 'subscriptions$', contains: shopper.user },
    fault: { type: 'status', status: 503 },
  });
  await store.open();
  await expect(cardOf(page).getByRole('status')).toContainText('We can’t check it right now.');
  await expect(cardOf(page).getByRole('button', { name: 'Start again' })).toHaveCount(0);
  await isAccessible(page);
});

test('what was finished is not offered again, also when Connect says later that it expired', {
  tag: '@once',
}, async ({ shopper }) => {
  await shopper.signedIn();
  const connect = await shopper.http.submit(
    '/?plan=pln_esim',
    formIn((await shopper.http.get('/?plan=pln_esim')).body, 'id="choice"'),
  );
  expect((await shopper.http.get('/')).text).toContain('Start again');
  const { callbackUrl } = await gigs.lastConnectSession(shopper);
  const back = new URL(String(callbackUrl));
  back.searchParams.set('session_id', new URL(connect).searchParams.get('session') ?? '');
  for (const status of ['success', 'auth_expired', 'user_aborted']) {
    back.searchParams.set('status', status);
    const { body, text } = await shopper.http.get(back.pathname + back.search);
    expect(checkoutStateIn(body), status).toBe('checking');
    expect(text).toContain('Please don’t buy it again.');
    expect(text).not.toContain('Start checkout again');
    const home = await shopper.http.get('/');
    expect(home.text).toContain('You finished checkout with this plan.');
    expect(home.text).not.toContain('Start again');
  }
});

test('a checkout that Gigs does not know removes the card for good', async ({
  page,
  shopper,
  javaScriptEnabled,
  store,
}) => {
  test.skip(javaScriptEnabled === false, 'the browser asks');
  await shopper.signedIn();
  const session = await shopper.checksOut({ plan: 'pln_esim' });
  const asked = page.waitForResponse(/\/api\/checkout\/card/);
  const { id } = await gigs.fault({
    match: { method: 'GET', path: `connectSessions/${session}` },
    times: 1,
    fault: { type: 'status', status: 404 },
  });
  await store.open();
  expect((await asked).status()).toBe(404);
  await expect(cardOf(page)).toHaveCount(0);
  await gigs.repair(id).catch(() => undefined);
  await store.open();
  await expect(cardOf(page)).toHaveCount(0);
});

test('the card shows the newest checkout, is small beside a choice and absent after a refusal', async ({
  page,
  shopper,
  store,
}) => {
  await shopper.signedIn();
  for (const plan of ['pln_esim', 'pln_both']) {
    await shopper.checksOut({ plan });
  }
  await store.open();
  await expect(cardOf(page)).toContainText('Europe Both 10 GB');
  await store.open('?plan=pln_esim');
  await expect(cardOf(page)).toBeVisible();
  await expect(cardOf(page).getByRole('button', { name: 'Start again' })).toHaveCount(0);
  await store.open('?plan=pln_esim&problem=busy');
  await expect(cardOf(page)).toHaveCount(0);
});
