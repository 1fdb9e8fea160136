import type { Page } from '@playwright/test';
import { models } from '../fixtures/device-models';
import { comeBack } from '../fixtures/focus';
import { gigs } from '../fixtures/gigs';
import { simEnding } from '../fixtures/iccid';
import { newImei } from '../fixtures/imei';
import { expect, test } from '../fixtures/test';
import { DeviceFields } from '../pages/device-fields';

const soon = { timeout: 3_000 };

/** Notes what a page shows whenever it does not show this, however briefly. */
function noteGaps(page: Page, words: string) {
  return page.evaluateHandle((wanted) => {
    const gaps: string[] = [];
    const look = () => {
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not shown
      const { innerText } = document.querySelector('main') ?? document.body;
      if (!innerText.includes(wanted)) gaps.push(innerText);
    };
    const all = { childList: true, subtree: true, characterData: true };
    new MutationObserver(look).observe(document.body, all);
    return gaps;
  }, words);
}

test('a SIM taken meanwhile changes in the store, and the choice stays', async ({
  page,
  shopper,
  store,
}) => {
  await shopper.signedIn({
    sims: [{ iccid: '8942420000000330001' }, { iccid: '8942420000000330002' }],
  });
  const [first = '', second] = shopper.sims;
  await gigs.seed({ devices: [{ user: shopper.user, name: 'My phone' }] });
  await store.open();
  await store.choose('Europe Both 10 GB', 'ending 0002');
  await store.plan('Europe Both 10 GB').focus();
  const marked = await page.evaluateHandle(() => document.activeElement);
  const scroll = await page.evaluate(() => window.scrollY);

  await gigs.patch(first, { status: 'retired' });
  await comeBack(page, () => expect(store.sim('ending 0001')).toBeDisabled(soon));
  await expect(store.sim('ending 0002')).toBeChecked();
  await expect(store.plan('Europe Both 10 GB')).toBeChecked();
  expect(await marked.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.evaluate(() => window.scrollY)).toBe(scroll);

  await gigs.seed({
    subscriptions: [{ user: shopper.user, plan: 'pln_both', sim: second, status: 'active' }],
  });
  await comeBack(page, () => expect(store.sim('ending 0002')).toBeDisabled(soon));
  await expect(store.sim('Pick a SIM at checkout')).toBeChecked();
  await expect(page.getByText('The SIM you chose is no longer available')).toBeVisible();
  await expect(store.plan('Europe Both 10 GB')).toBeChecked();
});

test('a search in the catalogue stays, with the focus in its field', async ({
  page,
  shopper,
  store,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000330009' }] });
  await store.open();
  await store.choose('Europe Both 10 GB');
  const search = page.getByRole('searchbox');
  await search.pressSequentially('europe');
  await expect(page).toHaveURL(/q=europe/);
  await expect(store.plan('Japan 8 GB')).toHaveCount(0);
  await gigs.patch(shopper.sims[0] ?? '', { status: 'retired' });
  await comeBack(page, () => expect(store.sim('ending 0009')).toBeDisabled(soon));
  await expect(search).toHaveValue('europe');
  await expect(search).toBeFocused();
  await expect(store.plan('Japan 8 GB')).toHaveCount(0);
  await expect(store.plan('Europe Both 10 GB')).toBeChecked();
});

test('an IMEI that is being typed stays when the shopper comes back', async ({
  page,
  shopper,
  store,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000330005' }] });
  await store.open('?plan=pln_esim&device=imei');
  const { imei } = new DeviceFields(page);
  await imei.fill(newImei(models.cardsOnly));
  await expect(page.getByRole('status').filter({ hasText: 'Phone Classic' })).toBeVisible();
  await imei.fill('35');
  await gigs.patch(shopper.sims[0] ?? '', { status: 'retired' });
  await comeBack(page, () => expect(store.sim('ending 0005')).toBeDisabled(soon));
  await expect(imei).toHaveValue('35');
});

for (const [where, path] of [
  ['the store', '/?plan=pln_esim&device=imei&problem=device-refused'],
  ['the page of a plan', '/plans/pln_esim?device=imei&problem=device-refused'],
] as const) {
  test(`what was typed after a refusal in ${where} stays when the shopper comes back`, async ({
    page,
    shopper,
    store,
  }) => {
    await shopper.signedIn({ sims: [{ iccid: '8942420000000330010' }] });
    await page.goto(path);
    // The address no longer tells of the refusal.
    await page.getByRole('textbox', { name: 'Voucher code' }).fill('PROMO10');
    const { imei } = new DeviceFields(page);
    await imei.fill('35');
    await expect(page).toHaveURL(`${path.replace('&problem=device-refused', '')}&voucher=PROMO10`);
    await gigs.patch(shopper.sims[0] ?? '', { status: 'retired' });
    await comeBack(page, () => expect(store.sim('ending 0010')).toBeDisabled(soon));
    await expect(imei).toHaveValue('35');
    await expect(imei).toBeFocused();
  });
}

test('an IMEI that is corrected on the page of its refusal stays when the shopper comes back', async ({
  page,
  shopper,
  store,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000330011' }] });
  await page.goto('/?plan=pln_esim&device=imei&problem=imei-invalid');
  const { imei } = new DeviceFields(page);
  await imei.fill('35');
  await gigs.patch(shopper.sims[0] ?? '', { status: 'retired' });
  await comeBack(page, () => expect(store.sim('ending 0011')).toBeDisabled(soon));
  await expect(imei).toHaveValue('35');
});

test('changed plans and SIMs show when the shopper comes back', async ({ shopper, context }) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000330003' }] });
  const { subscriptions } = await gigs.seed({
    subscriptions: [
      { user: shopper.user, plan: 'pln_both', sim: shopper.sims[0], status: 'pending' },
    ],
  });
  const [plans, sims] = [await context.newPage(), await context.newPage()];
  await plans.goto('/account/plans');
  await sims.goto(`/account/sims?show=${shopper.sims[0]}#${shopper.sims[0]}`);
  await expect(sims.getByRole('main')).toContainText('Reserved for');
  await gigs.patch(subscriptions[0]?.id ?? '', { status: 'active' });
  await gigs.patch(shopper.sims[0] ?? '', { profileStatus: 'installed' });
  await comeBack(plans, () => expect(plans.getByText('Active', { exact: true })).toBeVisible(soon));
  await comeBack(sims, () => expect(sims.getByText('In use', { exact: true })).toBeVisible(soon));
  await expect(sims.getByRole('main')).toContainText('Installed');
});

test('after sign-out in another tab nothing private stays [ASVS 14.3.1]', async ({
  page,
  shopper,
  context,
  signInPage,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000330004' }] });
  const open = await Promise.all(
    [
      ...['/', '/account/sims', '/account/plans', `/account/sims/${shopper.sims[0]}/install`],
      ...['/account/return', '/withdraw', '/cancel'],
    ].map(async (path) => {
      const tab = await context.newPage();
      await tab.goto(path);
      await expect(tab.getByRole('button', { name: 'Sign out' })).toBeVisible();
      return tab;
    }),
  );
  await signInPage.signOut();
  for (const tab of open) {
    await comeBack(tab, async () => {
      await expect(tab.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible(soon);
    });
    // The page reloads itself, and cannot be read while it does.
    await expect(async () => {
      const content = await tab.content();
      expect(content).not.toMatch(simEnding('0004'));
      expect(content).not.toContain('QR code that installs');
      expect(content).not.toContain(shopper.email);
    }).toPass({ timeout: 20_000 });
  }
  await page.close();
});

test('after another shopper signs in in another tab the page is theirs', async ({
  context,
  shopper,
  newShopper,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000330005' }] });
  const latter = await newShopper([{ iccid: '8942420000000330006' }]);
  const tab = await context.newPage();
  await tab.goto('/account/sims');
  await expect(tab.getByText('•••• 0005')).toBeVisible();
  expect(await tab.content()).toMatch(simEnding('0005'));
  await shopper.signIn(latter.email);
  await comeBack(tab, () => expect(tab.getByText('•••• 0006')).toBeVisible(soon));
  // It loads anew then, and has no content meanwhile.
  await expect(async () => {
    expect(await tab.content()).not.toMatch(simEnding('0005'));
  }).toPass({ timeout: 20_000 });
});

test('Back after sign-out shows nothing private [ASVS 14.3.1]', async ({
  page,
  shopper,
  signInPage,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000330007' }] });
  for (const path of ['/account/sims', `/account/sims/${shopper.sims[0]}/install?show=code`]) {
    await page.goto(path);
  }
  await signInPage.signOut();
  for (let steps = 0; steps < 2; steps += 1) {
    await page.goBack();
    await expect(page.getByRole('textbox', { name: 'Email' })).toBeVisible();
    const content = await page.content();
    expect(content).not.toMatch(simEnding('0007'));
    expect(content).not.toContain('LPA:');
  }
});

test('a refused press after a return to the window leaves the document as it is', async ({
  page,
  shopper,
  myPlans,
}) => {
  await shopper.signedIn();
  const [plan, later] = [await gigs.seedPlan(), await gigs.seedPlan()];
  await shopper.subscribes(plan.id);
  const pending = await shopper.subscribes(later.id, { status: 'pending' });
  await gigs.seed({
    addons: ['Extra 1 GB', 'Extra 5 GB'].map((name) => ({ name, plans: [plan.id] })),
  });
  await page.goto('/top-up');
  await page.evaluate(() => document.body.setAttribute('data-first', ''));
  await gigs.patch(pending, { status: 'active' });
  await comeBack(page, () => expect(myPlans.card(later.name)).toBeVisible(soon));
  await page.getByRole('button', { name: 'Buy add-on' }).click();
  await expect(myPlans.problem).toContainText('Please choose an add-on first.');
  await page.getByRole('checkbox', { name: 'Extra 5 GB' }).check();
  await expect(page.locator('body[data-first]')).toBeVisible();
});

test('a declaration that is being filled in stays as it is when the shopper comes back', async ({
  page,
  shopper,
}) => {
  await shopper.signedIn();
  const plan = await gigs.seedPlan();
  await shopper.subscribes(plan.id);
  await page.goto('/cancel');
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill('Ada');
  const about = { method: 'GET', path: 'subscriptions$', contains: shopper.user };
  const gaps = await noteGaps(page, plan.name);
  await gigs.fault({ match: about, fault: { type: 'status', status: 503 } });
  const answers = () =>
    performance.getEntriesByType('resource').filter(({ name }) => name.includes('cancel?_rsc='))
      .length;
  await comeBack(page, async () => {
    // The first has had its effect by the time that the second is there.
    expect(await page.evaluate(answers)).toBeGreaterThan(1);
  });
  expect(await gaps.jsonValue()).toEqual([]);
  await expect(page.getByRole('checkbox', { name: plan.name })).toBeChecked();
  await expect(name).toHaveValue('Ada');
});

test('an outage leaves the page unchanged', async ({ page, shopper }) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000330008' }] });
  await page.goto('/account/sims');
  const gaps = await noteGaps(page, '•••• 0008');
  const { id } = await gigs.fault({
    match: { method: 'GET', path: '/sims$', contains: shopper.user },
    fault: { type: 'status', status: 503 },
  });
  const asked = { method: 'GET', path: '/sims$', contains: shopper.user };
  const before = (await gigs.requests(asked)).length;
  await comeBack(page, async () => {
    expect((await gigs.requests(asked)).length).toBeGreaterThan(before);
  });
  // The browser lists a response only once it is complete.
  const refreshes = () =>
    performance.getEntriesByType('resource').filter(({ name }) => name.includes('sims?_rsc='))
      .length;
  await expect.poll(() => page.evaluate(refreshes)).toBeGreaterThan(0);
  await gigs.repair(id);
  await gigs.patch(shopper.sims[0] ?? '', { profileStatus: 'installed' });
  await comeBack(page, () => expect(page.getByRole('main')).toContainText('Installed', soon));
  expect(await gaps.jsonValue()).toEqual([]);
});

test('a page stays visible after a pagehide that leaves nothing, as by a link that opens an app', async ({
  page,
  shopper,
}) => {
  await shopper.signedIn();
  await page.goto('/account/plans');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible();
  // As for a link that opens an app; no `pageshow` follows.
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
  await expect(heading).toBeVisible();
  await expect(page.locator('html')).toHaveCSS('visibility', 'visible');
});
