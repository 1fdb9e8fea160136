import { models } from '../fixtures/device-models';
import { newImei } from '../fixtures/imei';
import { expect, test } from '../fixtures/test';

test.use({ javaScriptEnabled: false });

for (const { name, code, plan, fit } of [
  { name: 'Phone Both', code: models.bothKinds, plan: 'pln_esim', fit: 'Works with this plan.' },
  {
    name: 'Phone Classic',
    code: models.cardsOnly,
    plan: 'pln_esim',
    fit: 'This plan is eSIM only and this device doesn’t support eSIM, so it won’t work.',
  },
]) {
  test(`${name} is told by name what its IMEI is told`, async ({ page, request }) => {
    const form = { device: 'imei', imei: newImei(code), locale: 'en' };
    const headers = { 'sec-fetch-site': 'same-origin' };
    const { said } = await (await request.post('/api/device', { form, headers })).json();
    await page.goto(`/plans/${plan}`);
    await page.getByRole('link', { name: 'Will my phone work?' }).click();
    await page.getByRole('searchbox', { name: 'Model name or number' }).fill(name.toLowerCase());
    await page.getByRole('button', { name: 'Check' }).click();
    const answer = page.getByRole('listitem').filter({ hasText: said });
    await expect(answer).toContainText(fit);
    await page.getByRole('link', { name: 'Back to the plan' }).click();
    await expect(page).toHaveURL(new RegExp(`${plan}$`));
  });
}

test('a name with a typing error gets the nearest, markup stays text', { tag: '@once' }, async ({
  request,
}) => {
  const like = await (await request.get('/phones?q=Phone+Clasicc')).text();
  expect(like).toContain('Did you mean');
  expect(like).toContain('Demo Phone Classic: supports physical SIM only, no eSIM.');
  const odd = await request.get(`/phones?q=${encodeURIComponent('<b>nothing')}&brand=%00&plan=x`);
  expect(odd.status()).toBe(200);
  expect(await odd.text()).not.toContain('<b>nothing');
});
