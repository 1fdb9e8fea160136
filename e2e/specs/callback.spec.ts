import type { Page } from '@playwright/test';
import { gigs } from '../fixtures/gigs';
import { expect, test } from '../fixtures/test';
import type { ConnectPage } from '../pages/connect-page';
import type { StorePage } from '../pages/store-page';

/** From the store into Connect; answers with the id of the session. */
async function startCheckout(page: Page, store: StorePage, connect: ConnectPage) {
  await store.open('?plan=pln_esim');
  await store.continueButton.click();
  await connect.isOpen();
  return /csn_\w+/.exec(page.url())?.[0] ?? '';
}

test('leaving Connect: nothing was bought, and the choice is still there', async ({
  page,
  newShopper,
  signInPage,
  store,
  connect,
  callback,
}) => {
  const shopper = await newShopper([{ iccid: '8942420000000775678' }]);
  await signInPage.signIn(shopper.email);
  await store.open(`?plan=pln_both&sim=${shopper.sims[0]}`);
  await store.continueButton.click();
  await connect.cancel();
  await callback.shows('aborted');
  await expect(page.getByRole('main')).toContainText('Nothing was bought.');
  await page.getByRole('link', { name: 'Back to my choice' }).click();
  await expect(store.plan('Europe Both 10 GB')).toBeChecked();
  await expect(store.sim('ending 5678')).toBeChecked();
});

test('an expired session: one button starts a fresh one with the same choice', async ({
  page,
  newShopper,
  signInPage,
  store,
  connect,
  callback,
}) => {
  const shopper = await newShopper();
  await signInPage.signIn(shopper.email);
  const session = await startCheckout(page, store, connect);
  await gigs.patch(session, { expiresAt: '2020-01-01T00:00:00.000Z' });
  await page.reload();
  await callback.shows('expired');
  await page.getByRole('button', { name: 'Start checkout again' }).click();
  await connect.takeNewEsim();
  await connect.pay();
  await connect.goOn();
  await callback.shows('active');
});

test('a declined card can be tried again, and nothing is claimed before it works', async ({
  page,
  newShopper,
  signInPage,
  store,
  connect,
  callback,
}) => {
  const shopper = await newShopper();
  await signInPage.signIn(shopper.email);
  await startCheckout(page, store, connect);
  await connect.takeNewEsim();
  await connect.pay('Card is declined');
  await expect(page.getByRole('alert')).toContainText('declined');
  const elsewhere = await page.context().newPage();
  await elsewhere.goto('/account/plans');
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('No plans yet');
  await connect.pay('Succeeds');
  await connect.goOn();
  await callback.shows('active');
});

test('an order whose card is declined later stays pending, without a tick', async ({
  page,
  newShopper,
  signInPage,
  store,
  connect,
  callback,
}) => {
  const shopper = await newShopper();
  await signInPage.signIn(shopper.email);
  await startCheckout(page, store, connect);
  await connect.takeNewEsim();
  await connect.pay('Declined after the order (stays pending)');
  await connect.goOn();
  await callback.shows('activating');
  await expect(page.getByRole('main')).not.toContainText(/is active|paid/i);
});

test('the session that was spent cannot be opened again', async ({
  page,
  newShopper,
  signInPage,
  store,
  connect,
  callback,
}) => {
  const shopper = await newShopper();
  await signInPage.signIn(shopper.email);
  await store.open('?plan=pln_esim');
  const entry = page.waitForRequest(/\/entry\?session=/);
  await store.continueButton.click();
  const sessionUrl = (await entry).url();
  await connect.takeNewEsim();
  await connect.pay();
  await connect.goOn();
  await callback.shows('active');
  await page.goto(sessionUrl);
  // Truth beats the hint: Connect says that it expired, Gigs has the plan.
  await callback.shows('active');
});

test('the state does not follow the address: any status, reloads, repeats', async ({
  page,
  newShopper,
  signInPage,
  store,
  connect,
  callback,
}) => {
  const shopper = await newShopper();
  await signInPage.signIn(shopper.email);
  await startCheckout(page, store, connect);
  await connect.takeNewEsim();
  await connect.pay();
  await connect.goOn();
  await callback.shows('active');
  const truth = new URL(page.url());
  for (const status of ['user_aborted', 'auth_expired', 'bad_configuration', 'whatever']) {
    truth.searchParams.set('status', status);
    await page.goto(truth.href);
    await callback.shows('active');
  }
  const before = await gigs.requests({ method: 'POST', path: 'connectSessions$' });
  for (let reload = 0; reload < 3; reload += 1) await page.reload();
  await callback.shows('active');
  const mine = (log: typeof before) =>
    log.filter(({ body }) => JSON.stringify(body).includes(shopper.user)).length;
  expect(mine(await gigs.requests({ method: 'POST', path: 'connectSessions$' }))).toBe(
    mine(before),
  );
});

test('forged, altered, repeated and oversized addresses are not found', async ({
  page,
  newShopper,
  signInPage,
  store,
  connect,
  callback,
}) => {
  const shopper = await newShopper();
  await signInPage.signIn(shopper.email);
  await startCheckout(page, store, connect);
  await connect.cancel();
  await callback.shows('aborted');
  const own = new URL(page.url());
  const sealed = own.searchParams.get('checkout') ?? '';
  const session = own.searchParams.get('session_id') ?? '';
  const forged = [
    '?session_id=csn_forged&status=success',
    '',
    `?checkout=${sealed}&status=success`,
    `?checkout=${sealed}&session_id=csn_forged&status=success`,
    `?checkout=${sealed.slice(0, -5)}AAAAA&session_id=${session}&status=success`,
    `?checkout=${sealed}&session_id=${session}&session_id=${session}`,
    `?checkout=${sealed}&session_id=${'x'.repeat(5000)}`,
    `?checkout=${'x'.repeat(5000)}&session_id=${session}`,
    `?checkout=${sealed}&session_id=${encodeURIComponent('../users')}`,
  ];
  for (const query of forged) {
    const answer = await page.goto(`/checkout/callback${query}`);
    expect(answer?.status(), query.slice(0, 80)).toBe(200);
    await callback.shows('not-found');
  }
});

test("another shopper's order is not found, signed in or out; its owner finds it after sign-in", async ({
  page,
  newShopper,
  signInPage,
  store,
  connect,
  callback,
}) => {
  const shopper = await newShopper();
  await signInPage.signIn(shopper.email);
  await startCheckout(page, store, connect);
  await connect.takeNewEsim();
  await connect.pay();
  await connect.goOn();
  await callback.shows('active');
  const address = page.url();

  await signInPage.signOut();
  await page.goto(address);
  await callback.shows('not-found');

  const thief = await newShopper();
  await signInPage.signIn(thief.email);
  await page.goto(address);
  await callback.shows('not-found');
  await expect(page.getByRole('main')).not.toContainText(shopper.email);

  await signInPage.signOut();
  const { pathname, search } = new URL(address);
  await signInPage.open(`?next=${encodeURIComponent(pathname + search)}`);
  await signInPage.complete(shopper.email);
  await callback.shows('active');
});

test('the answer is private, unindexed and sends no referrer', async ({ request }) => {
  const answer = await request.get('/checkout/callback');
  const headers = answer.headers();
  expect(headers['cache-control']).toContain('no-store');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-robots-tag']).toContain('noindex');
});
