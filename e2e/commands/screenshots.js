import { mkdirSync } from 'node:fs';
import { getBrowser } from './browser.js';
import { build } from './build.js';
import { checkNode, install, readFlags, root } from './prepare.js';
import { checkPorts, gigs, startStage, store } from './stage.js';

const folder = `${root}docs/screenshots`;

const screens = /** @type {const} */ ({
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
});

readFlags({});
checkNode();
await checkPorts();
await install();
await build();
const executablePath = await getBrowser();
await startStage();
mkdirSync(folder, { recursive: true });

const { chromium } = await import('@playwright/test');
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--disable-background-networking'],
});
for (const [screen, viewport] of Object.entries(screens)) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const context = await browser.newContext({
      viewport,
      colorScheme,
      baseURL: store,
      // Otherwise a picture may show the middle of a transition.
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const picture = async (/** @type {string} */ name) => {
      await page.evaluate(() => document.fonts.ready);
      const path = `${folder}/${name}-${screen}-${colorScheme}.jpg`;
      await page.screenshot({ path, type: 'jpeg', quality: 75 });
      console.log(path.slice(root.length));
    };
    const open = async (/** @type {string} */ path, /** @type {string} */ name) => {
      await page.goto(path);
      await picture(name);
    };

    // A first visit may be over before the font is there.
    await page.goto('/');
    await open('/', 'store');
    const plans = await page
      .locator('input[name=plan]')
      .evaluateAll((radios) => radios.map((radio) => radio.getAttribute('value')));
    const [region, , country, other] = plans;
    await page.locator('#filters summary').click();
    await picture('filters');
    await open(`/plans/${country}`, 'plan');
    await open(`/compare?plans=${[region, country, other].join(',')}`, 'compare');
    await open('/destinations', 'destinations');
    await open('/destinations/japan', 'destination');
    await open('/trip?to=JP&days=10&gb=1', 'trip');
    await open('/phones?q=phone%20one', 'phones');
    await open('/help', 'help');
    await open('/sign-in', 'sign-in');
    await open('/no-such-page', 'not-found');

    await signIn(page, 'ada@example.com');
    await page.goto('/');
    await page.locator('input[name=plan]').first().check();
    await picture('choice');
    await open('/account/plans', 'my-plans');
    await open('/account/sims', 'my-sims');
    await page.locator('a[href*="/install"]').first().click();
    await page.waitForURL('**/install');
    await picture('install');

    await context.clearCookies();
    await signIn(page, 'linus@example.com');
    await checkOut(page, country ?? '');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.locator('[data-checkout-state]').waitFor();
    await picture('left-checkout');
    await checkOut(page, country ?? '');
    await page.getByRole('radio', { name: 'New eSIM' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('radio', { name: 'Succeeds', exact: true }).check();
    await page.getByRole('button', { name: 'Pay' }).click();
    await page.getByRole('link', { name: 'Continue' }).click();
    await page.locator('[data-checkout-state=active]').waitFor();
    await picture('bought');
    await context.close();
  }
}
await browser.close();
process.exit(0);

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} email
 */
async function signIn(page, email) {
  const inbox = `${gigs}/_sandbox/mail.json?to=${encodeURIComponent(email)}`;
  const mails = async () => (await (await fetch(inbox)).json()).items;
  const before = (await mails()).length;
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByRole('button', { name: 'Email me a code' }).click();
  const code = page.getByRole('textbox', { name: 'Code' });
  await code.waitFor();
  while ((await mails()).length === before) await page.waitForTimeout(100);
  await code.fill(/\d{6}/.exec((await mails())[0].subject)?.[0] ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} plan
 */
async function checkOut(page, plan) {
  await page.goto(`/?plan=${plan}`);
  await page.getByRole('button', { name: 'Continue to checkout' }).click();
  await page.waitForURL((url) => url.origin !== store);
}
