import { expect, test } from '../fixtures/test';

test('two plans side by side: differences stand out, equal values stand once', async ({ page }) => {
  await page.goto('/compare?plans=pln_both,pln_endless');
  const table = page.getByRole('table', { name: 'Plans side by side' });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Plan',
    /^Europe Both 10 GB.*€14\.90/,
    /^Germany Unlimited.*€29\.99/,
  ]);
  const row = (name: string) =>
    table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await expect(row('Data').getByRole('cell')).toHaveText(['10 GB', 'Unlimited']);
  await expect(row('Price per GB').getByRole('cell')).toHaveText(['€1.49 per GB', 'Unlimited']);
  await expect(row('Minimum term').getByRole('cell')).toHaveText([
    'No minimum term',
    '12-month minimum (€359.88 total)',
  ]);
  await expect(row('Only this plan covers').getByRole('cell')).toHaveText([
    'France, Spain',
    'No extra countries',
  ]);
  await expect(row('SIM').getByRole('cell')).toHaveText([/^eSIM or physical SIM · Same for all$/]);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
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
  await page.reload();
  await expect(catalogue.compareBox('Japan 8 GB')).not.toBeChecked();
});

test('plans that are gone or unknown are named in a sentence', async ({ page }) => {
  await page.goto('/compare?plans=pln_esim&plans=pln_archived,pln_nowhere,%3Cb%3E');
  await expect(page.getByText('2 of these plans are no longer available')).toBeVisible();
  await expect(page.getByRole('columnheader')).toHaveCount(2);
  await page.goto('/compare?plans=pln_nowhere');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing to compare yet');
  await expect(page.getByText('no longer available')).toBeVisible();
  await page.goto('/compare');
  await page.getByRole('main').getByRole('link', { name: 'Back to plans' }).click();
  await expect(page).toHaveURL('/');
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
  await expect(page.getByText('You can compare up to four plans.')).toBeVisible();
  await catalogue.search.fill('japan');
  await catalogue.shows(['Japan 8 GB']);
  await page.getByRole('button', { name: 'Compare 4 plans' }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(5);
});

test('of more than four plans in an address four are shown, with a sentence', async ({ page }) => {
  const five = [10, 11, 12, 13, 14].map((size) => `pln_more_${size}`).join(',');
  await page.goto(`/compare?plans=${five}`);
  await expect(page.getByRole('columnheader')).toHaveCount(5);
  await expect(page.getByText('we’re showing the first four')).toBeVisible();
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

test('the card of a plan has one link to its details', async ({ store }) => {
  await store.open();
  await expect(
    store.plans.getByRole('link', { name: 'Details: Japan 8 GB', exact: true }),
  ).toHaveAttribute('href', '/plans/pln_other');
});
