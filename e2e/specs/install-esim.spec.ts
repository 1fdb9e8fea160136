import type { Page } from '@playwright/test';
import { gigs } from '../fixtures/gigs';
import { isAccessible } from '../fixtures/is-accessible';
import { expect, test } from '../fixtures/test';
import { readQrCode } from '../pages/qr-code';

const iphone = (os: string) =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS ${os} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1`;
const android =
  'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';

const install = (sim = '') => `/account/sims/${sim}/install`;
const picture = (page: Page) => page.getByRole('img', { name: /^QR code that installs/ });

test('the QR code holds the activation code from Gigs, in both themes', async ({
  page,
  shopper,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000551234' }] });
  await page.goto('/account/sims');
  await page.getByRole('link', { name: 'Install eSIM ending 1234' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Install your eSIM');
  const code = await gigs.activationCode(shopper.sims[0]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await readQrCode(picture(page))).toBe(code);
    await expect(picture(page).locator('path').first()).toHaveCSS('fill', 'rgb(255, 255, 255)');
    await expect(picture(page).locator('path').last()).toHaveCSS('fill', 'rgb(0, 0, 0)');
  }
  // Keeps browsers that darken pages from inverting it.
  await expect(picture(page)).toHaveCSS('color-scheme', /only/);
  await isAccessible(page);
  await expect(page.getByText('only once')).toBeVisible();
  const uncovered = await page.content();
  expect(uncovered).not.toContain(code);
  expect(uncovered).not.toContain('smdp.example.com');
});

test('the code is shown on demand, in the parts that phones ask for', async ({
  page,
  shopper,
  context,
  signInPage,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await shopper.signedIn({ sims: [{}] });
  const code = await gigs.activationCode(shopper.sims[0]);
  await page.goto(install(shopper.sims[0]));
  await page.getByRole('link', { name: 'Show code' }).click();
  await expect(page).toHaveTitle(/^Install your eSIM/);
  await expect(page.getByText('smdp.example.com', { exact: true })).toBeVisible();
  await expect(page.getByText(code.split('$')[2] ?? '', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Copy: Full code' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  await page.getByRole('link', { name: 'Hide code' }).click();
  await expect(page.getByText(code)).toHaveCount(0);
  // The page's no-referrer must not break its forms.
  await signInPage.signOut();
});

test('foreign, unknown and malformed SIMs give the same answer without a call to Gigs', async ({
  page,
  shopper,
  newShopper,
}) => {
  const [foreign = ''] = (await newShopper([{}])).sims;
  await shopper.signedIn({ sims: [{}] });
  const answers = new Set<string>();
  for (const id of [foreign, 'sim_unknown', '%2e%2e%2fplans', 'a%20b%24', "'%3Cb%3E"]) {
    const answer = await page.goto(install(id));
    expect(answer?.status(), id).toBe(200);
    answers.add((await page.getByRole('main').textContent()) ?? '');
  }
  expect(answers.size).toBe(1);
  expect([...answers][0]).toContain('We can’t find this SIM');
  expect(await gigs.requests({ contains: foreign })).toEqual([]);
});

test('signed out, the page leads to sign-in and back', async ({ page, shopper, signInPage }) => {
  await shopper.known({ sims: [{}] });
  await page.goto(install(shopper.sims[0]));
  await signInPage.complete(shopper.email);
  await expect(picture(page)).toBeVisible();
});

test('a SIM card, a retired eSIM, one without a code and an installed one are explained', async ({
  page,
  shopper,
}) => {
  await shopper.signedIn({ sims: [{ type: 'pSIM' }, { status: 'retired' }, {}, {}] });
  const [card, retired, pending = '', installed = ''] = shopper.sims;
  const heading = page.getByRole('heading', { level: 1 });
  expect((await page.goto(install(card)))?.status()).toBe(200);
  await expect(heading).toHaveText('Insert the physical SIM into your phone');
  await page.goto(install(retired));
  await expect(heading).toHaveText('This eSIM is no longer valid');
  await gigs.fault({
    match: { path: `${pending}/credentials$` },
    fault: { type: 'mutate', set: { activationCode: null } },
  });
  await page.goto(install(pending));
  await expect(heading).toHaveText('This eSIM can’t be installed yet');
  await expect(page.getByRole('link', { name: 'Check again' })).toBeVisible();
  await gigs.patch(installed, { profileStatus: 'installed' });
  await page.goto(install(installed));
  await expect(
    page.getByRole('heading', { name: 'This eSIM seems to be installed already' }),
  ).toBeVisible();
});

test('in the browser of an app the page says where one tap works', async ({ shopper, context }) => {
  await shopper.signedIn({ sims: [{}] });
  const agent = iphone('18_1').replace(/Version.*/, 'Mobile/15E148 Instagram 350.0.0 (iPhone14,5)');
  const answer = await context.request.get(install(shopper.sims[0]), {
    headers: { 'user-agent': agent },
  });
  const html = await answer.text();
  expect(html).toContain('Open it in Safari');
  expect(html).not.toContain('esimsetup.apple.com');
});

test('while Gigs is down the page says so and can be retried', async ({ page, shopper }) => {
  await shopper.signedIn({ sims: [{}] });
  const { id } = await gigs.fault({
    match: { path: `${shopper.sims[0]}/credentials$` },
    fault: { type: 'status', status: 503 },
  });
  const answer = await page.goto(install(shopper.sims[0]));
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()['referrer-policy']).toBe('no-referrer');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We can’t load this right now');
  await gigs.repair(id);
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(picture(page)).toBeVisible();
});

for (const { agent, oneTap, first } of [
  { agent: iphone('17_5'), oneTap: true, first: 'On an iPhone' },
  { agent: iphone('17_4_1'), oneTap: false, first: 'On an iPhone' },
  { agent: android, oneTap: false, first: 'On an Android phone' },
]) {
  test.describe(agent, () => {
    test.use({ userAgent: agent, viewport: { width: 320, height: 640 } });

    test(`${oneTap ? 'one tap' : 'no one-tap link'}, own steps first, the QR code folded, nothing scrolls sideways`, async ({
      page,
      shopper,
    }) => {
      await shopper.signedIn({ sims: [{}] });
      await page.goto(`${install(shopper.sims[0])}?show=code`);
      const link = page.getByRole('link', { name: 'Install on this iPhone' });
      await expect(link).toHaveCount(oneTap ? 1 : 0);
      if (oneTap) {
        const href = new URL((await link.getAttribute('href')) ?? '');
        expect(href.origin + href.pathname).toBe(
          'https://esimsetup.apple.com/esim_qrcode_provisioning',
        );
        expect(href.searchParams.get('carddata')).toBe(await gigs.activationCode(shopper.sims[0]));
        await expect(link).toHaveAttribute('rel', 'noreferrer');
      }
      await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText(first);
      await expect(picture(page)).toBeHidden();
      await page.getByText('Use another screen').click();
      expect(await readQrCode(picture(page))).toBe(await gigs.activationCode(shopper.sims[0]));
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    });
  });
}

test('in print there are only the QR code and the steps, black on white', async ({
  page,
  shopper,
}) => {
  await shopper.signedIn({ sims: [{}] });
  await page.goto(install(shopper.sims[0]));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Show code' })).toBeHidden();
  await expect(page.getByText('Tap Add eSIM, then Use QR Code.')).toBeVisible();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  expect(await readQrCode(picture(page))).toBe(await gigs.activationCode(shopper.sims[0]));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the QR code is there, and the code on demand', async ({ page, shopper }) => {
    await shopper.signedIn({ sims: [{}] });
    await page.goto(install(shopper.sims[0]));
    await expect(picture(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await page.getByRole('link', { name: 'Show code' }).click();
    await expect(page.getByText(await gigs.activationCode(shopper.sims[0]))).toBeVisible();
  });
});

test('buying an eSIM leads to its installation', async ({ page, shopper }) => {
  await shopper.signedIn();
  await shopper.buysEsim();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByText('Reference')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Install the eSIM now' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: 'Install the eSIM now' }).click();
  await expect(picture(page)).toBeVisible();
});
