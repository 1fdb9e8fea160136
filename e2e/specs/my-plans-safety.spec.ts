import type { BrowserContext, Page } from '@playwright/test';
import { actionsIn, postForm } from '../fixtures/actions';
import { gigs } from '../fixtures/gigs';
import { expect, test } from '../fixtures/test';
import { storeUrl } from '../stage/ports';

const allowances = { dataBytes: 10_000_000_000, voiceSeconds: 6_000, smsMessages: 100 };

const usage = { current: { dataBytes: 6_800_000_000, voiceSeconds: 1_260, smsMessages: 130 } };

/** Posts what a page of this store would, with fields of one's own; answers with where it leads. */
async function post(page: Page, context: BrowserContext, fields: Record<string, string>) {
  const action = await page.locator('input[name^="$ACTION_ID"]').last().getAttribute('name');
  const answer = await context.request.post('/account/plans', {
    headers: { origin: storeUrl },
    multipart: { [action ?? '']: '', ...fields },
    maxRedirects: 0,
  });
  return answer.headers().location ?? '';
}

test('a button shows only when Connect can do it, and a forged post is refused', async ({
  page,
  shopper,
  context,
  myPlans,
}) => {
  await shopper.signedIn();
  const plan = await gigs.seedPlan({
    validity: { type: 'oneTime', unit: 'day', value: 30, minimumPeriods: 0 },
  });
  const subscription = await shopper.subscribes(plan.id);
  const { payments } = await gigs.seed({ payments: [{ user: shopper.user }] });
  await myPlans.open();
  await myPlans.card(plan.name).getByText('Manage').click();
  await expect(myPlans.card(plan.name).getByRole('button')).toHaveText(['View details']);
  for (const intent of [
    'cancelSubscription',
    'resumeSubscription',
    'changeSubscription',
    'checkoutAddon',
    'completePorting',
    'viewEsimInstallation',
  ]) {
    expect(await post(page, context, { intent, subscription }), intent).toContain(
      '?problem=not-open',
    );
  }
  const payment = payments[0]?.id ?? '';
  expect(await post(page, context, { intent: 'confirmPayment', payment })).toContain('not-open');
  expect(await gigs.connectSessions(shopper)).toEqual([]);
  const answer = await page.goto('/account/plans?problem=not-open');
  expect(answer?.status()).toBe(409);
  await expect(myPlans.problem).toBeFocused();
  await expect(myPlans.problem).toContainText('Nothing was changed.');
});

test('what belongs to another shopper is refused like what does not exist', async ({
  context: { request },
  shopper,
  newShopper,
}) => {
  await shopper.signedIn();
  const other = await newShopper();
  const [plan, elsewhere] = [await gigs.seedPlan(), await gigs.seedPlan()];
  const own = await shopper.subscribes(plan.id);
  const foreign = await gigs.seedSubscription(other.user, plan.id);
  const { payments, addons } = await gigs.seed({
    payments: [{ user: other.user, status: 'requiresConfirmation' }],
    addons: [
      { name: 'Own extra', plans: [plan.id] },
      { name: 'Extra of another plan', plans: [elsewhere.id] },
    ],
  });
  const foreignAddon = addons.find(({ name }) => name !== 'Own extra')?.id ?? '';
  const action = (await actionsIn(request, '/account/plans')).at(-1) ?? '';
  for (const fields of [
    { intent: 'cancelSubscription', subscription: foreign },
    { intent: 'cancelSubscription', subscription: 'sub_nobody' },
    { intent: 'viewSubscription', subscription: foreign },
    { intent: 'confirmPayment', payment: payments[0]?.id ?? '' },
    { intent: 'confirmPayment', payment: 'pay_nobody' },
    { intent: 'checkoutAddon', subscription: own, addon: foreignAddon },
    { intent: 'checkoutAddon', subscription: own, addon: 'add_nobody' },
    { intent: 'checkoutAddon', subscription: foreign, addon: foreignAddon },
    { intent: 'cancelSubscription', subscription: '../users' },
    { intent: 'checkoutNewSubscription', subscription: own },
    { intent: 'cancelSubscription' },
    {},
  ] as Record<string, string>[]) {
    const form = { [action]: '', ...fields };
    const answer = await postForm(request, '/account/plans', { origin: storeUrl }, form);
    const { location } = answer.headers();
    expect(location, JSON.stringify(fields)).toMatch(/\/account\/plans\?problem=not-found(&|$)/);
  }
  expect(await gigs.connectSessions(shopper)).toEqual([]);
  expect((await request.get('/account/plans?problem=not-found')).status()).toBe(422);
});

test('failures beside the list of plans leave the page whole', async ({
  page,
  shopper,
  myPlans,
}) => {
  await shopper.signedIn();
  const plan = await gigs.seedPlan({ allowances });
  const subscription = await shopper.subscribes(plan.id, { usage });
  const faults: { match: object; fault: { type: string } & Record<string, unknown> }[] = [
    {
      match: { path: '/usage(Balances)?$', contains: subscription },
      fault: { type: 'status', status: 501 },
    },
    {
      match: { path: 'subscriptionAddons', contains: subscription },
      fault: { type: 'status', status: 404 },
    },
    { match: { path: 'subscriptionChanges', contains: subscription }, fault: { type: 'hang' } },
    { match: { path: 'addons$', contains: plan.id }, fault: { type: 'html', status: 502 } },
    {
      match: { path: 'payments$', contains: shopper.user },
      fault: { type: 'status', status: 403 },
    },
    { match: { path: 'paymentMethods$', contains: shopper.user }, fault: { type: 'reset' } },
    {
      match: { path: `users/${shopper.user}`, method: 'GET' },
      fault: { type: 'truncated', keep: 0.5 },
    },
  ];
  for (const fault of faults) await gigs.fault(fault);
  expect((await page.goto('/account/plans'))?.status()).toBe(200);
  const card = myPlans.card(plan.name);
  await expect(card).toContainText('We can’t show your usage right now.');
  await expect(card.getByRole('meter')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Your account' })).toContainText(
    'Unavailable right now',
  );
  await myPlans.press(plan.name, 'Cancel plan');
  await page.getByRole('button', { name: 'Cancel subscription' }).click();
  await myPlans.returned('confirmed', 'Your plan is cancelled');
});

test('a shopper with hundreds of plans causes few calls', async ({ shopper }) => {
  await shopper.signedIn();
  const plan = await gigs.seedPlan();
  const { subscriptions } = await gigs.seed({
    subscriptions: [
      ...Array.from({ length: 120 }, () => ({
        user: shopper.user,
        plan: plan.id,
        status: 'ended',
      })),
      ...Array.from({ length: 30 }, () => ({ user: shopper.user, plan: plan.id })),
    ],
  });
  const { body } = await shopper.http.get('/account/plans');
  expect(body.match(/<article\b/g)).toHaveLength(30);
  const ids = new Set(subscriptions.map(({ id }) => id));
  const asked = (await gigs.requests({ method: 'GET', path: 'usageBalances' })).filter(
    ({ query }) => ids.has(new URLSearchParams(query).get('subscription') ?? ''),
  );
  expect(asked).toHaveLength(20);
  const offers = await gigs.requests({ method: 'GET', path: '/addons$', contains: plan.id });
  expect(offers).toHaveLength(1);
});

test('a refusal of Gigs is explained, and Connect does not open when signed out', async ({
  page,
  shopper,
  context,
  myPlans,
}) => {
  await shopper.signedIn();
  const plan = await gigs.seedPlan();
  const subscription = await shopper.subscribes(plan.id);
  await myPlans.open();
  await gigs.fault({
    match: { method: 'POST', path: 'connectSessions$', contains: subscription },
    times: 1,
    fault: { type: 'status', status: 429 },
  });
  await myPlans.press(plan.name, 'Cancel plan');
  await expect(myPlans.problem).toContainText('We’re very busy.');
  await page.reload();
  await context.clearCookies();
  const location = await post(page, context, { intent: 'cancelSubscription', subscription });
  expect(location).toContain('/sign-in?next=%2Faccount%2Fplans');
});
