import { randomUUID } from 'node:crypto';
import { expectFreeVisits } from '../fixtures/free-visits';
import { gigs } from '../fixtures/gigs';
import { linksIn, mainIn, textsIn } from '../fixtures/html';
import { expect, test } from '../fixtures/test';
import { type Answer, HttpBrowser } from '../stage/http-browser';
import { connectUrl, storeUrl, storeWithoutGigsUrl } from '../stage/ports';

const upstreamWords = /serviceUnavailable|ECONN|fetch failed|undefined|\[object|NaN/;

/** The page of a plan as it arrives. */
const planAt = (id: string, site = storeUrl) => new HttpBrowser(site).get(`/plans/${id}`);

const headingOf = ({ body }: Answer) => textsIn(body, 'h1').join();

/** What the page says beside labels such as "Per GB". */
function factsIn(answer: Answer): Record<string, string> {
  const [labels, values] = [textsIn(mainIn(answer), 'dt'), textsIn(mainIn(answer), 'dd')];
  return Object.fromEntries(labels.map((label, index) => [label, values[index] ?? '']));
}

test('a plan shows its allowances, what unlimited means, the price over the term and its start', {
  tag: '@once',
}, async () => {
  const answer = await planAt('pln_endless');
  expect(answer.status).toBe(200);
  expect(headingOf(answer)).toBe('Germany Unlimited');
  expect(textsIn(answer.body, 'h2')).toContain('What unlimited means');
  const facts = factsIn(answer);
  expect(facts).toMatchObject({
    Data: 'Unlimited',
    Calls: 'Unlimited',
    'At full speed': 'The first 50 GB of each period',
    'Speed after that': '512 kbit/s',
    Price: '€29.99 per month',
    'Total over minimum term': '€359.88',
    'Minimum term': '12 months',
    Starts: 'As soon as you order',
  });
  expect(facts).not.toHaveProperty('Per GB');
  expect(answer.text).not.toMatch(upstreamWords);
});

test('an allowance of none is not unlimited, and unit prices use the currency of the plan', {
  tag: '@once',
}, async () => {
  const answer = await planAt('pln_other');
  expect(factsIn(answer)).toMatchObject({
    Data: '8 GB',
    Calls: 'None',
    'Per GB': '¥150',
    'Per day': '¥40',
    Price: '¥1,200 for 30 days',
    'Valid for': '30 days',
  });
  expect(answer.text).not.toContain('What unlimited means');
});

test('countries are named in the language of the page, in its order', {
  tag: '@once',
}, async () => {
  const answer = await new HttpBrowser(storeUrl).get('/de/plans/pln_both');
  expect(textsIn(mainIn(answer), 'li').filter((text) => /land|reich|Spanien/.test(text))).toEqual([
    'Deutschland',
    'Frankreich',
    'Spanien',
  ]);
});

test('odd and unknown values of a plan are left out, and its texts are escaped', {
  tag: '@once',
}, async ({ page, planPage }) => {
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

test('a plan that is no longer sold answers 410 and names the nearest ones on sale', {
  tag: '@once',
}, async () => {
  const answer = await planAt('pln_archived');
  expect(answer.status).toBe(410);
  expect(headingOf(answer)).toBe('Archived plan is no longer available');
  expect(answer.text).not.toContain('Continue to checkout');
  const [, nearest = ''] = mainIn(answer).split('Similar plans</h2>');
  const links = [...nearest.matchAll(/<a\b[^>]*href="([^"]*)"/g)].map(([, href]) => href);
  expect(links).toHaveLength(3);
  expect(links).toContain('/plans/europe-both-10-gb-pln_both');
  const next = await planAt('europe-both-10-gb-pln_both');
  expect(next.at).toBe('/plans/europe-both-10-gb-pln_both');
  expect(next.text).toContain('Continue to checkout');
});

test('draft, pending, unknown and malformed plans give the same 404', {
  tag: '@once',
}, async () => {
  const pages = new Set<string>();
  const ids = ['pln_draft', 'pln_pending', 'pln_no_such', '%3Cscript%3E', 'a.b', 'x'.repeat(65)];
  for (const id of ids) {
    const answer = await planAt(id);
    expect(answer.status, id).toBe(404);
    pages.add(mainIn(answer));
    expect(textsIn(answer.body, 'title'), id).toEqual(['Plan not found · Demo Mobile']);
  }
  expect(pages.size).toBe(1);
  expect([...pages][0]).toContain('Plan not found');
});

test('while Gigs is down a plan outside the catalogue answers 503 and can be retried', {
  tag: '@once',
}, async () => {
  const id = `pln_${randomUUID()}`;
  const fault = { match: { path: `plans/${id}$` }, fault: { type: 'status', status: 503 } };
  const { id: broken } = await gigs.fault(fault);
  const answer = await planAt(id);
  expect(answer.status).toBe(503);
  expect(answer.headers['retry-after']).toBe('5');
  expect(headingOf(answer)).toBe('We can’t load this plan right now');
  expect(answer.text).not.toMatch(upstreamWords);
  await gigs.repair(broken);
  const [again = ''] = linksIn(answer.body, 'Try again');
  expect(headingOf(await new HttpBrowser(storeUrl).get(again))).toBe('Plan not found');
});

test('without a catalogue a plan answers 503, not 404', { tag: '@once' }, async () => {
  const answer = await planAt('pln_both', storeWithoutGigsUrl);
  expect(answer.status).toBe(503);
  expect(headingOf(answer)).toBe('We can’t load this plan right now');
});

test('a warm catalogue costs no call to Gigs', { tag: '@once' }, async () => {
  await expectFreeVisits(() => planAt('pln_more_24'));
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

test('a signed-out visitor buys a plan from its page', { tag: '@once' }, async () => {
  const visitor = new HttpBrowser(storeUrl);
  const to = await visitor.press('/plans/pln_both', 'Continue to checkout');
  expect(new URL(to).origin).toBe(connectUrl);
});

test('the address of a plan chooses the SIM', async ({ shopper, planPage }) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000560001' }] });
  await planPage.open('pln_both', `?sim=${shopper.sims[0]}`);
  await expect(planPage.sim('ending 0001')).toBeChecked();
});

test('links lead back to all plans and on to similar ones', { tag: '@once' }, async () => {
  const { body } = await planAt('pln_both');
  const similar = linksIn(body, 'Compare with similar plans');
  expect(similar.join()).toMatch(/^\/compare\?plans=pln_both(,[\w-]+){1,3}$/);
  expect(linksIn(body, 'All plans')).toEqual(['/']);
});

test('links take along what was chosen on the page', { tag: '@once' }, async ({
  page,
  planPage,
  shopper,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000560002' }] });
  const [sim = ''] = shopper.sims;
  for (const [link, path] of [
    ['All plans', '/'],
    ['Compare with similar plans', '/compare'],
  ] as const) {
    await planPage.open('pln_both');
    await planPage.sim('ending 0002').check();
    // Written once the page is hydrated.
    await expect(page).toHaveURL(/[?&]sim=/);
    await page.getByRole('textbox', { name: 'Voucher code' }).fill('PROMO10');
    await page.getByRole('link', { name: link }).click();
    await page.waitForURL((url) => url.pathname === path);
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('sim'), searchParams.get('voucher')]).toEqual([sim, 'PROMO10']);
  }
});
