import { expect, test } from '../fixtures/test';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('from a destination to checkout by the trip, with the arithmetic', async ({ page }) => {
    await page.goto('/destinations/germany');
    await page.getByRole('link', { name: 'Find a plan for your trip' }).click();
    await expect(page.getByRole('checkbox', { name: 'Germany' })).toBeChecked();
    await page.getByRole('textbox', { name: 'How many days?' }).fill('14');
    await page.getByRole('button', { name: 'Show plans' }).click();
    const fitting = page.getByRole('region', { name: /plans? for your trip$/ });
    const first = fitting.getByRole('listitem').first();
    await expect(first).toContainText('Works in: Germany.');
    await expect(first).toContainText(/per day\. You asked for 1\sGB\./);
    await expect(first).toContainText(/Your trip lasts 14 days\./);
    await first.getByRole('link', { name: /^Choose plan/ }).click();
    await expect(page.getByRole('radio', { checked: true }).first()).toBeChecked();
    await page.getByRole('button', { name: 'Continue to checkout' }).first().click();
    await expect(page).toHaveURL(/\/session|\/checkout|csn_/);
  });
});

test('the page names the plans that the tool for assistants names', { tag: '@once' }, async ({
  request,
}) => {
  const headers = { accept: 'application/json, text/event-stream' };
  const asked = { countries: ['DE'], days: 10, gigabytesPerDay: 0.3 };
  const params = { name: 'advise_trip', arguments: asked };
  const data = { jsonrpc: '2.0', id: 1, method: 'tools/call', params };
  const answer = await (await request.post('/api/mcp', { headers, data })).json();
  const { fitting } = answer.result.structuredContent;
  const html = await (await request.get('/trip?to=DE&days=10&gb=0.3')).text();
  const chosen = [...html.matchAll(/href="\/\?plan=([^"]+)"/g)].map(([, id]) => id);
  expect(chosen).toEqual(fitting.map(({ plan }: { plan: { id: string } }) => plan.id));
  expect(chosen.length).toBeGreaterThan(0);
});

test('bad input says so beside the field and keeps the rest', { tag: '@once' }, async ({
  request,
}) => {
  const html = await (await request.get('/trip?to=DE&to=Narnia%3Cb%3E&days=400&gb=3')).text();
  expect(html).toContain('Enter a number of days from 1 to 366.');
  expect(html).toMatch(/Not found, so left out: Narnia&lt;b&gt;/);
  expect(html).toMatch(
    /<input[^>]*name="to"[^>]*checked=""[^>]*value="DE"|value="DE"[^>]*checked=""/,
  );
  expect(await (await request.get('/trip?days=7')).text()).toContain(
    'Choose at least one country.',
  );
  expect(await (await request.get('/trip?to=JP,DE,FR,KW&days=300&gb=99')).text()).toContain(
    'No plan fits this trip',
  );
});
