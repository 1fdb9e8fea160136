import { gigs } from '../fixtures/gigs';
import { simEnding } from '../fixtures/iccid';
import { expect, test } from '../fixtures/test';

const iccid = '8942420000000771234';

test('type, network, state and use of each SIM; retired ones last', async ({ page, shopper }) => {
  await shopper.signedIn({
    sims: [
      { iccid: '8942420000000770001', status: 'retired' },
      { iccid: '8942420000000770002', type: 'pSIM' },
      { iccid: '8942420000000770003', provider: 'p14' },
      { iccid: '8942420000000770004' },
    ],
  });
  const [, , free = '', used = ''] = shopper.sims;
  await gigs.patch(used, { profileStatus: 'enabled', status: 'active' });
  await gigs.patch(free, { profileStatus: 'deleted' });
  await gigs.seed({
    subscriptions: [
      {
        user: shopper.user,
        plan: 'pln_both',
        sim: used,
        status: 'active',
        activatedAt: '2026-02-03T04:05:06Z',
      },
    ],
  });
  await page.goto('/account/sims');
  const cards = page.getByRole('article');
  await expect(cards).toHaveCount(4);
  await expect(cards.last()).toContainText('ending 0001');
  await expect(cards.last().getByRole('link', { name: 'Install' })).toHaveCount(0);

  const inUse = cards.filter({ hasText: 'ending 0004' });
  await expect(inUse).toContainText('In use with Europe Both 10 GB');
  await expect(inUse).toContainText('Feb 3, 2026');
  await expect(inUse).toContainText('Installed and on');
  await expect(inUse.getByRole('link', { name: 'Use for a new plan' })).toHaveCount(0);

  const card = cards.filter({ hasText: 'ending 0002' });
  await expect(card.getByRole('heading')).toHaveText('Physical SIM ending 0002');
  await expect(card.getByRole('link', { name: 'Install' })).toHaveCount(0);

  const esim = cards.filter({ hasText: 'ending 0003' });
  await expect(esim).toContainText('Swisscom');
  await expect(esim).toContainText('Removed from the phone');
  await expect(esim.getByRole('link', { name: 'Install eSIM ending 0003' })).toHaveAttribute(
    'href',
    `/account/sims/${free}/install`,
  );
  await expect(esim.getByRole('link', { name: 'Use for a new plan' })).toHaveAttribute(
    'href',
    `/?sim=${free}&fits=yes`,
  );
  // Nothing is asked about the profile of a card, which has none.
  expect(await gigs.requests({ path: `${shopper.sims[1]}/eSimProfile$` })).toEqual([]);
});

test('the number is shown on demand, can be copied, and can be hidden again', async ({
  page,
  shopper,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await shopper.signedIn({ sims: [{ iccid }, {}] });
  await page.goto('/account/sims');
  await expect(page.getByText('•••• 1234')).toBeVisible();
  expect(await page.content()).not.toContain(iccid);
  expect(await page.content()).toMatch(simEnding('1234'));

  await page.getByRole('link', { name: 'Show number: eSIM ending 1234' }).click();
  await expect(page.getByText(iccid)).toBeVisible();
  await page.getByRole('button', { name: 'Copy number: eSIM ending 1234' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(iccid);

  await page.getByRole('link', { name: 'Hide number: eSIM ending 1234' }).click();
  await expect(page.getByText('•••• 1234')).toBeVisible();
  expect(await page.content()).not.toContain(iccid);
});

test('another shopper’s SIM is not shown, nor that it exists [ASVS 8.3.1]', async ({
  page,
  context,
  shopper,
  newShopper,
}) => {
  const other = await newShopper([{ iccid }]);
  await shopper.signedIn({ sims: [{}] });
  const read = async (id = '') => {
    const answer = await context.request.get(`/account/sims?show=${id}`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['cache-control']).toContain('no-store');
    return (await answer.text()).replaceAll(id, '').length;
  };
  expect(await read(other.sims[0])).toBe(await read('sim_that_does_not_exist_at_all'));
  await page.goto(`/account/sims?show=${other.sims[0]}`);
  expect(await page.content()).not.toMatch(simEnding('1234'));
});

test('a page with a number asks Gigs once whose the address is', { tag: '@once' }, async ({
  shopper,
}) => {
  await shopper.signedIn({ sims: [{ iccid }] });
  const searches = async () =>
    (await gigs.requests({ path: 'users/search$', contains: shopper.email })).length;
  const before = await searches();
  expect((await shopper.http.get(`/account/sims?show=${shopper.sims[0]}`)).text).toContain(iccid);
  expect(await searches()).toBe(before + 1);
});

test('unknown eSIM profiles leave the page whole', async ({ page, shopper }) => {
  await shopper.signedIn({ sims: [{ iccid }, {}] });
  for (const [index, fault] of [{ type: 'status', status: 500 }, { type: 'hang' }].entries()) {
    await gigs.fault({ match: { path: `${shopper.sims[index]}/eSimProfile$` }, fault });
  }
  await page.goto('/account/sims');
  await expect(page.getByRole('article')).toHaveCount(2);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the number is shown and hidden by plain links', async ({ page, shopper }) => {
    await shopper.signedIn({ sims: [{ iccid }] });
    await page.goto('/account/sims');
    await page.getByRole('link', { name: 'Show number' }).click();
    await expect(page.getByText(iccid)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy' })).toBeHidden();
    await page.getByRole('link', { name: 'Hide number' }).click();
    await expect(page.getByText(iccid)).toHaveCount(0);
  });
});
