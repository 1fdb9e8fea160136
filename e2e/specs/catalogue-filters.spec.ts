import { gigs } from '../fixtures/gigs';
import { plansIn } from '../fixtures/html';
import { expect, test } from '../fixtures/test';
import { type Answer, HttpBrowser, textOf } from '../stage/http-browser';
import { storeUrl } from '../stage/ports';

/** The store as it arrives with this query. */
const storeWith = (query: string) => new HttpBrowser(storeUrl).get(`/${query}`);

test('a search finds a country by name and code, and is in the address', async ({
  page,
  store,
  catalogue,
}) => {
  await store.open();
  await catalogue.search.fill('japán');
  await catalogue.applyFilters();
  await catalogue.shows(['Japan 8 GB']);
  await expect(catalogue.count).toHaveText('1 plan');
  await expect(page).toHaveURL(/[?&]q=jap%C3%A1n/);
  await page.reload();
  await expect(catalogue.search).toHaveValue('japán');
  await catalogue.shows(['Japan 8 GB']);
  await catalogue.search.fill('kw');
  await catalogue.applyFilters();
  await catalogue.shows(['Kuwait 3 GB']);
  await catalogue.chip('“kw”').click();
  await expect(store.plan('Japan 8 GB')).toBeVisible();
  await expect(catalogue.search).toHaveValue('');
  await expect(page).toHaveURL('/');
});

test('filters combine, and can be removed one by one or all at once', async ({
  page,
  store,
  catalogue,
}) => {
  await store.open();
  await catalogue.filter('Country').selectOption('Germany');
  await catalogue.unfold();
  await catalogue.check('Includes calls').check();
  await catalogue.applyFilters();
  await catalogue.shows(['Germany With Questions', 'Germany Unlimited']);
  await catalogue.unfold();
  await catalogue.filter('Data').selectOption('Unlimited data');
  await catalogue.applyFilters();
  await catalogue.shows(['Germany Unlimited']);
  await expect(page).toHaveURL(/data=unlimited/);
  await expect(catalogue.chips.getByRole('listitem')).toHaveText([
    'Unlimited data',
    'Germany',
    'Includes calls',
    'Clear all',
  ]);
  await catalogue.chip('Unlimited data').click();
  await catalogue.shows(['Germany With Questions', 'Germany Unlimited']);
  await catalogue.unfold();
  await expect(catalogue.filter('Data')).toHaveValue('');
  await catalogue.chips.getByRole('link', { name: 'Clear all' }).click();
  await expect(store.plan('Japan 8 GB')).toBeVisible();
  await catalogue.unfold();
  await expect(catalogue.check('Includes calls')).not.toBeChecked();
});

test('a quick filter is one press, and one more takes it back', async ({
  page,
  store,
  catalogue,
}) => {
  await store.open('?country=DE');
  const quick = page.getByRole('search').getByRole('link', { name: 'Unlimited data' });
  await quick.click();
  await catalogue.shows(['Germany Unlimited']);
  await expect(quick).toHaveAttribute('aria-current', 'true');
  await expect(page).toHaveURL(/data=unlimited/);
  await quick.click();
  await expect(store.plan('Germany With Questions')).toBeVisible();
  await expect(quick).not.toHaveAttribute('aria-current');
});

test('prices in other currencies are neither compared nor filtered', {
  tag: '@once',
}, async () => {
  expect(plansIn(await storeWith('?network=Docomo&sort=price'))).toEqual([
    'pln_other',
    'pln_dinar',
  ]);
  const cheap = plansIn(await storeWith('?price=5000'));
  expect(cheap).toContain('pln_both');
  expect(cheap).not.toContain('pln_other');
});

test('a meaningless query shows every plan', { tag: '@once' }, async () => {
  const chips = 'aria-label="Active filters"';
  expect((await storeWith('?country=DE')).body).toContain(chips);
  const query = '?data=much&sort=%3Cscript%3E&page=-1&price=1e9&country=Japan&fits=yes&q=%20';
  const answer = await storeWith(query);
  expect(new Set(plansIn(answer)).size).toBe(25);
  expect(answer.body).not.toContain(chips);
});

test('when nothing matches, one press relaxes the filters', async ({ page, store, catalogue }) => {
  await store.open('?country=JP&data=50');
  await expect(page.getByRole('heading', { name: 'No matching plans' })).toBeVisible();
  await expect(catalogue.count).toHaveText('0 plans');
  await page.getByRole('link', { name: 'Try “At least 5 GB” (1 plan)' }).click();
  await catalogue.shows(['Japan 8 GB']);
  await catalogue.unfold();
  await expect(catalogue.filter('Data')).toHaveValue('5');
  await expect(page).toHaveURL(/country=JP/);
});

test('a chosen plan stays chosen, visible and posted when filters exclude it', async ({
  page,
  shopper,
  store,
  catalogue,
}) => {
  await shopper.signedIn();
  await store.open('?plan=pln_esim');
  await catalogue.filter('Country').selectOption('Japan');
  await catalogue.applyFilters();
  await catalogue.shows(['Europe eSIM 5 GB', 'Japan 8 GB']);
  await expect(catalogue.count).toHaveText('1 plan');
  await expect(page.getByText('Your plan is still selected.')).toBeVisible();
  await expect(store.plan('Europe eSIM 5 GB')).toBeChecked();
  await expect(page).toHaveURL(/plan=pln_esim/);
  await store.continueButton.click();
  await shopper.connect.isOpen();
  const created = await gigs.lastConnectSession(shopper);
  expect(created.intent).toMatchObject({ checkoutNewSubscription: { plan: 'pln_esim' } });
});

test('a SIM leads to the plans that fit it, and the others say why not', async ({
  page,
  shopper,
  store,
  catalogue,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000881111', provider: 'p9' }] });
  await page.goto('/account/sims');
  await page.getByRole('link', { name: 'Use for a new plan' }).click();
  await expect(page).toHaveURL(`/?sim=${shopper.sims[0]}&fits=yes`);
  await catalogue.shows(['Japan 8 GB', 'Kuwait 3 GB']);
  await expect(store.sim('ending 1111')).toBeChecked();
  await catalogue.chip('Works with: eSIM ending 1111').click();
  await expect(store.plan('Japan 8 GB')).toHaveAccessibleDescription(
    /Works with: eSIM ending 1111/,
  );
  await expect(store.plan('Europe Card 20 GB')).toHaveAccessibleDescription(
    /Not on the same network: eSIM ending 1111/,
  );
});

test('a plan that takes the other kind of SIM says so', { tag: '@once' }, async ({ shopper }) => {
  await shopper.signedIn({ sims: [{}, { type: 'pSIM' }] });
  const [esim, card] = await Promise.all(
    shopper.sims.map((sim) => shopper.http.get(`/?sim=${sim}`)),
  );
  expect(described(card, 'pln_esim')).toContain('eSIM only, and yours is a physical SIM');
  expect(described(esim, 'pln_card')).toContain('Physical SIM only, and yours is an eSIM');
});

/** What describes a plan to choose, as assistive technology reads it. */
function described(answer: Answer | undefined, plan: string): string {
  const { body = '' } = answer ?? {};
  const [, ids = ''] =
    new RegExp(`aria-describedby="([^"]*)"[^>]*value="${plan}"`).exec(body) ?? [];
  const [, after = ''] = body.split(`<span id="${ids}"`);
  return textOf(after.split('<span id=')[0] ?? '');
}

test('on a phone filters fold away and say how many are active', async ({
  page,
  store,
  catalogue,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await store.open('?calls=yes&type=eSIM&q=germany');
  await expect(catalogue.filter('Data')).toBeHidden();
  await page.getByText('Filters (2)').click();
  await catalogue.filter('Data').selectOption('Unlimited data');
  await page.getByRole('button', { name: 'Show plans' }).click();
  await catalogue.shows(['Germany Unlimited']);
  await expect(page.getByText('Filters (3)')).toBeVisible();
  await expect(catalogue.filter('Data')).toBeHidden();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
