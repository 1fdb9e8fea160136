import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { gigs } from './gigs';
import { connectUrl, storeUrl } from './stage';

const systemChromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** The browser of every measurement that needs one. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(existsSync(systemChromium) && { executablePath: systemChromium }),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
}

/** A shopper at Gigs and their signed-in browser. */
export type Shopper = { user: string; context: BrowserContext; page: Page; cookie: string };

/** Creates a shopper with a number of SIMs and signs them in through the store's pages. */
export async function signedIn(browser: Browser, email: string, sims: number): Promise<Shopper> {
  const user = await gigs.shopper(email, sims);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${storeUrl}/sign-in`);
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByRole('button', { name: 'Email me a code' }).click();
  await page.getByRole('textbox', { name: 'Code' }).fill(await gigs.code(email));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  return { user, context, page, cookie: await cookieOf(context) };
}

/** Buys a plan at Connect; returns the callback address. */
export async function buy({ page }: Shopper, plan: string): Promise<string> {
  await page.goto(`${storeUrl}/?plan=${plan}`);
  await page.getByRole('button', { name: 'Continue to checkout' }).click();
  await page.waitForURL((url) => url.origin === connectUrl);
  await page.getByRole('radio', { name: 'New eSIM' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: 'Succeeds', exact: true }).check();
  await page.getByRole('button', { name: 'Pay' }).click();
  await page.getByRole('link', { name: 'Continue' }).click();
  await page.locator('[data-checkout-state=active]').waitFor();
  return page.url();
}

/** The cookie header of a browser, without the record of its purchase, which would draw a card. */
export async function cookieOf(context: BrowserContext): Promise<string> {
  const cookies = await context.cookies(storeUrl);
  return cookies
    .filter(({ name }) => /session|fresh/.test(name))
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
}

/** The form of a store page as a browser without JavaScript posts it, as `multipart/form-data`. */
export async function formOf(url: string, cookie: string, plan: string) {
  const html = await (await fetch(url, { headers: { cookie } })).text();
  const action = /name="(\$ACTION_ID_[^"]+)"/.exec(html)?.[1];
  if (!action) throw new Error('no form with an action');
  const boundary = 'bench-bench-bench';
  const fields = { [action]: '', locale: 'en', plan, sim: '' };
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    body: `${parts.join('')}--${boundary}--\r\n`,
    headers: {
      cookie,
      origin: storeUrl,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
  };
}
