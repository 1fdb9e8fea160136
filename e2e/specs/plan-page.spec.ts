import { randomUUID } from 'node:crypto';
import { expectFreeVisits } from '../fixtures/free-visits';
import { gigs } from '../fixtures/gigs';
import { expect, test } from '../fixtures/test';
import { storeWithoutGigsUrl } from '../stage/ports';

const upstreamWords = /serviceUnavailable|ECONN|fetch failed|undefined|\[object|NaN/;

test('a plan shows its allowances, what unlimited means, the price over the term and its start', async ({
  page,
  planPage,
}) => {
  const answer = await planPage.open('pln_endless');
  expect(answer?.status()).toBe(200);
  await expect(planPage.heading).toHaveText('Germany Unlimited');
  await expect(planPage.fact('Data')).toHaveText('Unlimited');
  await expect(planPage.fact('Calls')).toHaveText('Unlimited');
  const unlimited = planPage.part('What unlimited means');
  await expect(unlimited).toContainText('The first 50 GB of each period');
  await expect(unlimited).toContainText('512 kbit/s');
  await expect(planPage.fact('Price')).toHaveText('€29.99 per month');
  await expect(planPage.fact('Total over minimum term')).toHaveText('€359.88');
  await expect(planPage.fact('Minimum term')).toHaveText('12 months');
  await expect(planPage.fact('Starts')).toHaveText('As soon as you order');
  await expect(planPage.fact('Per GB')).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText(upstreamWords);
});

test('none differs from unlimited, and unit prices use the currency of the plan', async ({
  planPage,
}) => {
  await planPage.open('pln_other');
  await expect(planPage.fact('Data')).toHaveText('8 GB');
  await expect(planPage.fact('Calls')).toHaveText('None');
  await expect(planPage.fact('Per GB')).toHaveText('¥150');
  await expect(planPage.fact('Per day')).toHaveText('¥40');
  await expect(planPage.fact('Price')).toHaveText('¥1,200 for 30 days');
  await expect(planPage.fact('Valid for')).toHaveText('30 days');
  await expect(planPage.part('What unlimited means')).toHaveCount(0);
});

test('countries are named in the language of the page, in its order', async ({ page }) => {
  await page.goto('/de/plans/pln_both');
  await expect(page.getByRole('listitem').filter({ hasText: /land|reich|Spanien/ })).toHaveText([
    'Deutschland',
    'Frankreich',
    'Spanien',
  ]);
});

test('odd and unknown values of a plan are left out, and its texts are escaped', async ({
  page,
  planPage,
}) => {
  const id = `pln_${randomUUID()}`;
  await gigs.seed({ plans: [{ id, name: 'Odd', status: 'pending' }] });
  await gigs.fault({
    match: { method: 'GET', path: `plans/${id}$` },
    fault: {
      type: 'mutate',
      remove: ['firstPeriodTrigger', 'allowances.smsMessages', 'sms'],
      unknownEnum: ['activationTrigger', 'validity.type'],
      nullify: ['limits'],
      set: {
        status: 'available',
        name: 'Odd </script><img src=x onerror=alert(1)><!-- plan',
        description: 'First line\n<b>not bold</b>',
        'coverage.countries': 'DE FR ES IT PT GB IE XX AT CH'.split(' '),
        requirements: { address: 'verified', device: 'present', 'user.shoeSize': 'present' },
      },
    },
  });
  expect((await planPage.open(id))?.status()).toBe(200);
  await expect(planPage.heading).toHaveText('Odd </script><img src=x onerror=alert(1)><!-- plan');
  await expect(page.getByText('<b>not bold</b>')).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
  for (const label of ['Texts', 'Starts', 'First period starts on', 'Renewal', 'Per day']) {
    await expect(planPage.fact(label)).toHaveCount(0);
  }
  await expect(planPage.part('What you’ll need').getByRole('listitem')).toHaveText([
    'Your address (will be verified)',
    'Your device',
  ]);
  await expect(page.getByText('Austria')).toBeHidden();
  await page.getByText('Show all 10 countries').click();
  await expect(page.getByText('Austria')).toBeVisible();
});

test('a plan that is no longer sold answers 410 and names the nearest ones on sale', async ({
  page,
  planPage,
}) => {
  const answer = await planPage.open('pln_archived');
  expect(answer?.status()).toBe(410);
  await expect(planPage.heading).toHaveText('Archived plan is no longer available');
  const nearest = planPage.part('Similar plans').getByRole('link');
  await expect(nearest).toHaveCount(3);
  await expect(planPage.continueButton).toHaveCount(0);
  await nearest.filter({ hasText: 'Europe Both 10 GB' }).click();
  await expect(page).toHaveURL('/plans/europe-both-10-gb-pln_both');
  await expect(planPage.continueButton).toBeVisible();
});

test('draft, pending, unknown and malformed plans give the same 404', { tag: '@once' }, async ({
  page,
  planPage,
}) => {
  const texts = new Set<string>();
  const ids = ['pln_draft', 'pln_pending', 'pln_no_such', '%3Cscript%3E', 'a.b', 'x'.repeat(65)];
  for (const id of ids) {
    const answer = await planPage.open(id);
    expect(answer?.status(), id).toBe(404);
    texts.add((await page.getByRole('main').textContent()) ?? '');
    await expect(page).toHaveTitle('Plan not found · Demo Mobile');
  }
  expect(texts.size).toBe(1);
});

test('while Gigs is down a plan outside the catalogue answers 503 and can be retried', async ({
  page,
  planPage,
}) => {
  const id = `pln_${randomUUID()}`;
  const fault = { match: { path: `plans/${id}$` }, fault: { type: 'status', status: 503 } };
  const { id: broken } = await gigs.fault(fault);
  const answer = await planPage.open(id);
  expect(answer?.status()).toBe(503);
  expect(answer?.headers()['retry-after']).toBe('5');
  await expect(planPage.heading).toHaveText('We can’t load this plan right now');
  await expect(page.getByRole('main')).not.toContainText(upstreamWords);
  await gigs.repair(broken);
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(planPage.heading).toHaveText('Plan not found');
});

test('without a catalogue a plan answers 503, not 404', { tag: '@once' }, async ({
  page,
  planPage,
}) => {
  const answer = await page.goto(`${storeWithoutGigsUrl}/plans/pln_both`);
  expect(answer?.status()).toBe(503);
  await expect(planPage.heading).toHaveText('We can’t load this plan right now');
});

test('a warm catalogue costs no call to Gigs', { tag: '@once' }, async ({ planPage }) => {
  await expectFreeVisits(() => planPage.open('pln_more_24'));
  expect(await gigs.requests({ path: '/plans/pln_more_24$' })).toEqual([]);
});

test('a signed-in shopper sees which SIM fits and why the others do not, and buys', async ({
  page,
  shopper,
  signInPage,
  planPage,
}) => {
  await shopper.known({
    sims: [
      { iccid: '8942420000000550001' },
      { iccid: '8942420000000550002', provider: 'p9' },
      { iccid: '8942420000000550003', type: 'pSIM' },
    ],
  });
  await planPage.open('pln_esim');
  await page.getByRole('textbox', { name: 'Voucher code' }).fill('PROMO10');
  await page.getByRole('button', { name: 'Sign in to use your SIM' }).click();
  await signInPage.complete(shopper.email);
  await expect(page).toHaveURL(/^[^?]*\/plans\/pln_esim\?/);
  await expect(planPage.sim('ending 0001')).toBeChecked();
  await expect(planPage.sim('ending 0001')).toBeInViewport();

  await expect(planPage.sims).toContainText('Works with this plan');
  await expect(planPage.sims).toContainText('Not compatible with this plan’s network');
  await expect(planPage.sims).toContainText('This plan is eSIM only');
  await planPage.continueButton.click();
  await shopper.connect.isOpen();

  const created = await gigs.lastConnectSession(shopper);
  expect(created).toMatchObject({
    intent: {
      checkoutNewSubscription: { plan: 'pln_esim', sim: shopper.sims[0], voucherCode: 'PROMO10' },
    },
  });
});

test('an order that fails stays on the page of its plan, and the next try succeeds', async ({
  page,
  shopper,
  planPage,
  javaScriptEnabled,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000570001' }] });
  await planPage.open('pln_esim', `?sim=${shopper.sims[0]}&voucher=PROMO10`);
  const { id } = await gigs.fault({
    match: { method: 'POST', path: 'connectSessions$', contains: shopper.user },
    fault: { type: 'status', status: 503 },
  });
  await planPage.continueButton.click();
  const problem = page.getByRole('alert', { name: 'We couldn’t open checkout' });
  await expect(problem).toBeVisible();
  if (javaScriptEnabled !== false) await expect(problem).toBeFocused();
  await expect(page).toHaveURL(/\/plans\/pln_esim\?sim=.*&voucher=PROMO10/);
  await expect(planPage.sim('ending 0001')).toBeChecked();
  await gigs.repair(id);
  await problem.getByRole('button', { name: 'Try again' }).click();
  await shopper.connect.isOpen();
  expect((await gigs.lastConnectSession(shopper)).intent).toMatchObject({
    checkoutNewSubscription: { sim: shopper.sims[0], voucherCode: 'PROMO10' },
  });
});

test('a signed-out visitor buys a plan from its page', async ({ planPage, connect }) => {
  await planPage.open('pln_both');
  await planPage.continueButton.click();
  await connect.isOpen();
});

test('the address of a plan chooses the SIM', async ({ shopper, planPage }) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000560001' }] });
  await planPage.open('pln_both', `?sim=${shopper.sims[0]}`);
  await expect(planPage.sim('ending 0001')).toBeChecked();
});

test('links lead back to all plans and on to similar ones', async ({ page, planPage }) => {
  await planPage.open('pln_both');
  await expect(page.getByRole('link', { name: 'Compare with similar plans' })).toHaveAttribute(
    'href',
    /^\/compare\?plans=pln_both(,[\w-]+){1,3}$/,
  );
  await page.getByRole('link', { name: 'All plans' }).click();
  await expect(page).toHaveURL('/');
});
