import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { checkoutStateIn } from '../pages/callback-page';
import { walkThroughConnect } from '../stage/connect-walk';
import { HttpBrowser } from '../stage/http-browser';
import { sandboxClient } from '../stage/sandbox-client';
import { gigs } from './gigs';
import { gigsUrl, storeUrl } from './stage';

const systemChromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const sandbox = sandboxClient(gigsUrl);

/** The browser of every measurement that needs one. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(existsSync(systemChromium) && { executablePath: systemChromium }),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
}

/** A shopper at Gigs, signed in over HTTP, and the cookies with which a browser is them. */
export type Shopper = { user: string; email: string; visitor: HttpBrowser; cookie: string };

/** Creates a shopper with a number of SIMs and signs them in. */
export async function signedIn(email: string, sims: number): Promise<Shopper> {
  const user = await gigs.shopper(email, sims);
  const visitor = new HttpBrowser(storeUrl);
  await visitor.signIn(sandbox, email);
  return { user, email, visitor, cookie: cookieOf(visitor) };
}

/** Buys a plan at Connect; returns the callback address. */
export async function buy({ visitor, email }: Shopper, plan: string): Promise<string> {
  const checkout = await visitor.post(`/?plan=${plan}`, 'voucher', { plan, sim: '' });
  const callback = await walkThroughConnect(visitor, sandbox, checkout, email);
  const { body } = await visitor.request(callback);
  if (checkoutStateIn(body) !== 'active') throw new Error('the plan is not active');
  return callback;
}

/** The cookie header of a shopper who has not bought yet: a purchase would draw a card. */
function cookieOf(visitor: HttpBrowser): string {
  const cookies = visitor.cookies();
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
