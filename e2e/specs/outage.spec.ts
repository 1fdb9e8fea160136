import { comeBack } from '../fixtures/focus';
import { gigs } from '../fixtures/gigs';
import { linksIn, textsIn } from '../fixtures/html';
import { expect, test } from '../fixtures/test';
import { HttpBrowser } from '../stage/http-browser';
import { storeUrl, storeWithoutGigsUrl } from '../stage/ports';

const upstreamWords = /serviceUnavailable|ECONN|fetch failed|undefined|\[object/;

test('without a catalogue the store answers 503 with a whole page', async () => {
  const answer = await new HttpBrowser(storeWithoutGigsUrl).get('/');
  expect(answer.status).toBe(503);
  expect(answer.headers['retry-after']).toBe('5');
  expect(textsIn(answer.body, 'h1')).toEqual(['We can’t load our plans right now']);
  expect(answer.text).not.toMatch(upstreamWords);
  expect(linksIn(answer.body, 'Try again')).toHaveLength(1);
});

test('without a catalogue, trying again keeps the choice', async ({ request }) => {
  for (const choice of ['/?plan=pln_1&voucher=PROMO10', '/plans/pln_1?voucher=PROMO10']) {
    const answer = await request.get(`${storeWithoutGigsUrl}${choice}`);
    expect(answer.status()).toBe(503);
    expect(await answer.text()).toContain(`href="${choice.replace('&', '&amp;')}"`);
  }
});

test('health says ok without Gigs', async ({ request }) => {
  const answer = await request.get(`${storeWithoutGigsUrl}/api/health`);
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({ status: 'ok' });
});

test('while the SIM list is down the shopper can still buy', async ({ page, shopper, store }) => {
  await shopper.signedIn({ sims: [{}] });
  await gigs.fault({
    match: { path: '/sims$', contains: shopper.user },
    fault: { type: 'status', status: 503 },
  });
  await store.open(`?sim=${shopper.sims[0]}`);
  await expect(page.getByText('We can’t load your SIMs right now')).toBeVisible();
  await store.choose('Europe eSIM 5 GB');
  await expect(page).toHaveURL(`/?sim=${shopper.sims[0]}&plan=pln_esim`);
  await store.continueButton.click();
  await shopper.connect.isOpen();
});

test('when Gigs refuses to list SIMs by user, those of the subscriptions still show', async ({
  shopper,
  store,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000880001' }] });
  await gigs.seed({
    subscriptions: [
      { user: shopper.user, plan: 'pln_both', sim: shopper.sims[0], status: 'active' },
    ],
  });
  await gigs.fault({
    match: { path: '/sims$', contains: shopper.user },
    fault: { type: 'status', status: 422 },
  });
  await store.open();
  await expect(store.sim('ending 0001')).toBeDisabled();
});

test('sign-in works while the user search is down', async ({ page, shopper, store }) => {
  await shopper.known({ sims: [{ iccid: '8942420000000880002' }] });
  const { id } = await gigs.fault({
    match: { path: 'users/search$', contains: shopper.email },
    fault: { type: 'status', status: 500 },
  });
  await shopper.signIn();
  await store.open();
  await expect(page.getByText('We can’t load your SIMs right now')).toBeVisible();
  await gigs.repair(id);
  await store.open();
  await expect(store.sim('ending 0002')).toBeEnabled();
});

test('creating the session answers 500: the choice is kept, nothing was bought, once is enough', async ({
  shopper,
  store,
  connect,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000880003' }] });
  const { id } = await gigs.fault({
    match: { method: 'POST', path: 'connectSessions$', contains: shopper.user },
    fault: { type: 'status', status: 500 },
  });
  await store.open();
  await store.choose('Europe Both 10 GB', 'ending 0003');
  await store.continueButton.click();
  await expect(store.problem).toContainText('We can’t reach checkout right now');
  await expect(store.problem).toContainText('Nothing was bought');
  await expect(store.problem).not.toContainText(upstreamWords);
  expect(await gigs.connectSessions(shopper)).toHaveLength(1);
  await expect(store.plan('Europe Both 10 GB')).toBeChecked();
  await expect(store.sim('ending 0003')).toBeChecked();
  await gigs.repair(id);
  await store.continueButton.click();
  await connect.isOpen();
});

test('while every call about a shopper hangs, every page answers and says what is missing', async ({
  shopper,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000880004' }] });
  await gigs.fault({ match: { contains: shopper.user }, fault: { type: 'hang' } });
  const meets = async (path: string, ...says: string[]) => {
    const { status, text } = await shopper.http.get(path);
    expect(status, path).toBe(200);
    for (const words of says) expect(text, path).toContain(words);
  };
  // At once, as each waits as long as the store does.
  await Promise.all([
    meets('/account/plans', 'We can’t load this right now'),
    meets('/account/sims', 'We can’t load this right now'),
    meets(`/account/sims/${shopper.sims[0]}/install`, 'We can’t load this right now'),
    meets('/', 'We can’t load your SIMs right now', 'Continue to checkout'),
  ]);
});

test('while a plan outside the catalogue hangs, its page answers after two calls at most', async () => {
  const about = { path: 'plans/pln_hanging$' };
  await gigs.fault({ match: about, fault: { type: 'hang' } });
  const answer = await new HttpBrowser(storeUrl).get('/plans/pln_hanging');
  expect(answer.status).toBe(503);
  expect(textsIn(answer.body, 'h1')).toEqual(['We can’t load this plan right now']);
  // With its retry. Metadata is rendered twice and must not start a new deadline.
  expect((await gigs.requests(about)).length).toBeLessThanOrEqual(2);
});

test('a hanging checkout and the page after it share one time limit', async ({
  page,
  shopper,
  store,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000880005' }] });
  await store.open();
  await store.choose('Europe Both 10 GB', 'ending 0005');
  const about = { path: 'subscriptions$', contains: shopper.user };
  const before = (await gigs.requests(about)).length;
  await gigs.fault({ match: { contains: shopper.user }, fault: { type: 'hang' } });
  await store.continueButton.click();
  await expect(store.problem).toContainText('We can’t reach checkout right now', {
    timeout: 30_000,
  });
  await expect(store.plan('Europe Both 10 GB')).toBeChecked();
  await expect(page.getByText('We can’t load your SIMs right now')).toBeVisible();
  // Two attempts of the action at most; the page has time for one.
  expect((await gigs.requests(about)).length - before).toBeLessThanOrEqual(3);
});

test('without a check of the plan no shopper is sent to Connect [ASVS 16.5.2]', async ({
  shopper,
}) => {
  await shopper.signedIn();
  await gigs.fault({
    match: { method: 'GET', path: 'plans/pln_faulty$' },
    fault: { type: 'status', status: 503 },
  });
  const to = await shopper.http.post('/?plan=pln_faulty', 'voucher', {});
  expect(to).toMatch(/^\//);
  expect((await shopper.http.get(to)).text).toContain('We can’t reach checkout right now');
});

test('while Gigs is down the return page claims nothing, and then updates by itself', async ({
  page,
  shopper,
}) => {
  await shopper.signedIn();
  await shopper.checksOut({ plan: 'pln_esim' });
  await shopper.connect.takeNewEsim();
  await shopper.connect.pay();
  const { id } = await gigs.fault({
    match: { method: 'GET', path: 'subscriptions$', contains: shopper.user },
    fault: { type: 'status', status: 503 },
  });
  await shopper.connect.returnToStore();
  await shopper.sees('unavailable');
  await expect(page.getByRole('main')).toContainText('you won’t be charged twice');
  await gigs.repair(id);
  await shopper.sees('active', { timeout: 30_000 });
});

test('a result that Gigs confirmed stays on its page while Gigs is down', async ({
  page,
  shopper,
}) => {
  await shopper.signedIn();
  await shopper.buysEsim();
  await gigs.fault({
    match: { method: 'GET', contains: shopper.user },
    fault: { type: 'status', status: 503 },
  });
  const main = page.getByRole('main');
  // The page is read anew, without Gigs.
  await comeBack(page, () =>
    expect(main).toHaveAttribute('data-checkout-state', 'unavailable', { timeout: 3_000 }),
  );
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Your plan is active');
});

test('account pages without Gigs say so and can be retried', async ({ shopper }) => {
  await shopper.signedIn();
  const { id } = await gigs.fault({
    match: { method: 'GET', path: 'subscriptions$', contains: shopper.user },
    fault: { type: 'status', status: 500 },
  });
  for (const path of ['/account/plans', '/account/sims']) {
    const answer = await shopper.http.get(path);
    expect(answer.status, path).toBe(200);
    expect(textsIn(answer.body, 'h1')).toEqual(['We can’t load this right now']);
  }
  // After a press the sentence that matters is the other one.
  for (const path of ['/account/plans', '/top-up']) {
    const answer = await shopper.http.get(`${path}?problem=unavailable`);
    expect(textsIn(answer.body, 'h1')).toEqual(['We can’t load this right now']);
    expect(answer.text, path).toContain('Nothing was changed.');
  }
  await gigs.repair(id);
  const { body } = await shopper.http.get('/account/plans');
  expect(linksIn(body, 'See all plans')).toEqual(['/']);
});
