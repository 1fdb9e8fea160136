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
      ...{ viewport, colorScheme, baseURL: store },
      // Otherwise a picture may show the middle of a transition.
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const picture = async (/** @type {string} */ name) => {
      await page.evaluate(() => document.fonts.ready);
      const path = `${folder}/${name}-${screen}-${colorScheme}.jpg`;
      await page.screenshot({ path, type: 'jpeg', quality: 80 });
      console.log(path.slice(root.length));
    };

    await page.goto('/');
    await picture('store');
    await page.getByRole('radio', { name: /^Germany 5 GB/ }).check();
    const plan = new URL(page.url()).searchParams.get('plan');
    await page.goto(`/plans/${plan}`);
    await picture('plan');

    await signIn(page, 'ada@example.com');
    await page.goto('/');
    await page.getByRole('radio', { name: /^Europe 10 GB/ }).check();
    await picture('choice');
    await page.goto('/account/plans');
    await picture('my-plans');
    await page.goto('/account/sims');
    await picture('my-sims');
    await page
      .getByRole('link', { name: /^Install/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await picture('install');
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
