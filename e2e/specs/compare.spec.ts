import { linksIn, mainIn, textsIn } from '../fixtures/html';
import { expect, test } from '../fixtures/test';
import { HttpBrowser } from '../stage/http-browser';
import { storeUrl } from '../stage/ports';

/** A page as it arrives. */
const opened = (path: string) => new HttpBrowser(storeUrl).get(path);

test('two plans side by side: differences stand out, equal values stand once', {
  tag: '@once',
}, async () => {
  const { body } = await opened('/compare?plans=pln_both,pln_endless');
  const [table = ''] = /<table[^>]*aria-label="Plans side by side".*<\/table>/s.exec(body) ?? [];
  const [head = '', ...rows] = table.split('<tr ').slice(1);
  expect(textsIn(head, 'th')).toEqual([
    'Plan',
    expect.stringMatching(/^Europe Both 10 GB.*€14\.90/),
    expect.stringMatching(/^Germany Unlimited.*€29\.99/),
  ]);
  const values = Object.fromEntries(rows.map((row) => [textsIn(row, 'th')[0], textsIn(row, 'td')]));
  expect(values).toMatchObject({
    Data: ['10 GB', 'Unlimited'],
    'Price per GB': ['€1.49 per GB', 'Unlimited'],
    'Minimum term': ['No minimum term', '12-month minimum (€359.88 total)'],
    'Only this plan covers': ['France, Spain', 'No extra countries'],
    SIM: ['eSIM or physical SIM · Same for all'],
  });
  expect(body).toMatch(/<meta name="robots" content="[^"]*noindex/);
});

test('from the store to the comparison and back with a choice', async ({
  page,
  store,
  catalogue,
  javaScriptEnabled,
}) => {
  await store.open();
  await catalogue.compareBox('Europe eSIM 5 GB').check();
  await catalogue.compareBox('Japan 8 GB').check();
  await page
    .getByRole('button', { name: javaScriptEnabled ? 'Compare 2 plans' : 'Compare selected plans' })
    .click();
  await expect(page).toHaveURL(/\/compare\?plans=pln_esim&plans=pln_other/);
  await expect(page.getByRole('columnheader')).toHaveCount(3);
  await page.getByRole('link', { name: 'Remove from comparison: Japan 8 GB' }).click();
  await expect(page).toHaveURL('/compare?plans=pln_esim');
  await expect(page.getByText('Add a second plan')).toBeVisible();
  await page.getByRole('link', { name: 'Choose this plan: Europe eSIM 5 GB' }).click();
  await expect(store.plan('Europe eSIM 5 GB')).toBeChecked();
});

test('marks are still there on the way back from the comparison', async ({
  page,
  store,
  catalogue,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'browsers restore a plain page themselves');
  await store.open();
  for (const plan of ['Europe eSIM 5 GB', 'Japan 8 GB']) await catalogue.compareBox(plan).check();
  await page.getByRole('button', { name: 'Compare 2 plans' }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(3);
  // Not back: this browser would restore a form by itself, most pages that are restored reload.
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Compare 2 plans' })).toBeVisible();
  await expect(catalogue.compareBox('Japan 8 GB')).toBeChecked();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByRole('heading', { name: 'Choose a plan' })).toBeFocused();
  await page.reload();
  await expect(catalogue.compareBox('Japan 8 GB')).not.toBeChecked();
});

test('plans that are gone or unknown are named in a sentence', { tag: '@once' }, async () => {
  const some = await opened('/compare?plans=pln_esim&plans=pln_archived,pln_nowhere,%3Cb%3E');
  expect(some.text).toContain('2 of these plans are no longer available');
  expect(some.body.match(/<th role="columnheader"/g)).toHaveLength(2);
  const none = await opened('/compare?plans=pln_nowhere');
  expect(textsIn(none.body, 'h1')).toEqual(['Nothing to compare yet']);
  expect(none.text).toContain('no longer available');
  expect(linksIn(mainIn(await opened('/compare')), 'Back to plans')).toEqual(['/']);
});

test('a fifth plan is refused with a sentence', async ({
  page,
  store,
  catalogue,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'without JavaScript the page itself takes four');
  await store.open();
  for (const size of [10, 11, 12, 13]) await catalogue.compareBox(`More plan ${size}`).check();
  await catalogue.compareBox('More plan 14').click();
  await expect(catalogue.compareBox('More plan 14')).not.toBeChecked();
  const refusal = page.getByText('You can compare up to four plans.');
  await expect(refusal).toBeVisible();
  const first = await refusal.textContent();
  await catalogue.compareBox('More plan 14').click();
  await expect.poll(() => refusal.textContent(), 'announced once more').not.toBe(first);
  await catalogue.search.fill('japan');
  await catalogue.shows(['Japan 8 GB']);
  await page.getByRole('button', { name: 'Compare 4 plans' }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(5);
});

test('of more than four plans in an address four are shown, with a sentence', {
  tag: '@once',
}, async () => {
  const five = [10, 11, 12, 13, 14].map((size) => `pln_more_${size}`).join(',');
  const { body, text } = await opened(`/compare?plans=${five}`);
  expect(body.match(/<th role="columnheader"/g)).toHaveLength(5);
  expect(text).toContain('we’re showing the first four');
});

test('a phone shows two plans at a time without sideways scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/compare?plans=pln_both,pln_esim,pln_long,pln_endless');
  const table = page.getByRole('table');
  await expect(table.getByRole('columnheader', { name: /GB|plan/ })).toContainText([
    'Europe Both 10 GB',
    'Europe eSIM 5 GB',
  ]);
  // What the two in sight share does not stand out, though a third one differs.
  const minimum = table
    .getByRole('cell', { name: 'No minimum term' })
    .filter({ visible: true })
    .last();
  await expect(minimum).toHaveCSS('font-weight', '400');
  await page.getByRole('combobox', { name: 'Left column' }).selectOption('Germany Unlimited');
  await expect(table.getByRole('columnheader', { name: /Germany Unlimited/ })).toBeVisible();
  await expect(table.getByRole('columnheader', { name: /Europe Both/ })).toBeHidden();
  await expect(minimum).toHaveCSS('font-weight', '600');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

test('on a low screen the heads of a comparison scroll away', { tag: '@any-screen' }, async ({
  page,
}) => {
  await page.goto('/compare?plans=pln_both,pln_esim');
  const table = page.getByRole('table');
  for (const [width, height] of [
    [320, 256],
    [1280, 400],
  ] as const) {
    await page.setViewportSize({ width, height });
    await table.getByRole('row').last().scrollIntoViewIfNeeded();
    await expect(table.getByRole('columnheader', { name: /Europe Both/ })).not.toBeInViewport();
  }
});

test('the card of a plan has one link to its details', { tag: '@once' }, async () => {
  expect(linksIn((await opened('/')).body, 'Details: Japan 8 GB')).toEqual(['/plans/pln_other']);
});
