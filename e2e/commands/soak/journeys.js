import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { formWith } from './visitor.js';

/** @typedef {import('./visitor.js').Visitor} Visitor */
/** @typedef {(path: string, body?: object, method?: string) => Promise<any>} Gigs the sandbox's controls */

/** @param {Visitor} visitor */
export async function browse(visitor) {
  await visitor.ask('front page', '/');
  await visitor.ask('catalogue for the browser', '/api/plans?locale=en');
  await visitor.ask('live page', '/?plan=pln_esim');
  await visitor.ask('filtered', '/de?data=5&sort=price');
  await visitor.ask('plan page', '/es/plans/pln_both');
  await visitor.ask('compare', '/compare?plan=pln_esim&plan=pln_both');
  await visitor.ask('no such page', '/no-such-page', { expected: [404] });
  await visitor.ask('health', '/api/health');
}

/**
 * A new shopper signs in, looks at what they have, buys a plan and comes back.
 * @param {Visitor} visitor
 * @param {Gigs} gigs
 */
export async function buy(visitor, gigs) {
  const email = `soak-${randomUUID()}@example.com`;
  const iccid = `8942420${Math.floor(Math.random() * 1e12)
    .toString()
    .padStart(12, '0')}`;
  await gigs('seed', {
    users: [{ email, fullName: 'Demo Shopper' }],
    sims: [{ user: email, provider: 'p3', type: 'eSIM', status: 'inactive', iccid }],
  });
  if (!(await signIn(visitor, gigs, email))) return;
  await visitor.ask('my plans', '/account/plans');
  await visitor.ask('my SIMs', '/account/sims');
  const session = await checkOut(visitor);
  if (session) await payAndReturn(visitor, session);
}

/**
 * @param {Visitor} visitor
 * @param {Gigs} gigs
 * @param {string} email
 */
async function signIn(visitor, gigs, email) {
  const first = await visitor.ask('sign-in page', '/sign-in');
  const asked = formWith(first.text, 'name="email"', { email });
  const sent = await visitor.ask('code by mail', '/sign-in', { form: asked, expected: [303] });
  if (sent.status !== 303 || sent.location?.includes('problem=')) return false;
  const { items } = await gigs(`mail.json?to=${encodeURIComponent(email)}`);
  const code = /\b\d{6}\b/.exec(items[0]?.subject)?.[0] ?? '';
  const second = await visitor.ask('sign-in page', '/sign-in');
  const entered = formWith(second.text, 'name="code"', { code });
  const done = await visitor.ask('sign-in', '/sign-in', { form: entered, expected: [303] });
  return done.status === 303 && !done.location?.includes('problem=');
}

/**
 * @param {Visitor} visitor
 * @returns {Promise<string | null>} Connect's address
 */
async function checkOut(visitor) {
  const page = await visitor.ask('live page, signed in', '/?plan=pln_esim');
  const form = formWith(page.text, 'id="choice"', { plan: 'pln_esim' });
  const going = await visitor.ask('checkout', '/?plan=pln_esim', { form, expected: [303] });
  const isConnect = going.location && new URL(going.location).origin !== visitor.store;
  if (going.status === 303 && !isConnect) {
    // Back in the store with a sentence: a refusal has to have a reason.
    await visitor.ask('refused checkout', going.location ?? '/', { expected: [] });
  }
  return isConnect ? going.location : null;
}

/**
 * @param {Visitor} visitor
 * @param {string} entry
 */
async function payAndReturn(visitor, entry) {
  let page = await visitor.go(entry);
  for (let step = 0; step < 12 && !page.url.startsWith(visitor.store); step += 1) {
    if (page.location) {
      const back = page.location.startsWith(visitor.store);
      if (back) break;
      page = await visitor.go(page.location);
      continue;
    }
    const [, action] =
      /<form method="post" action="([^"]*\/(?:sim|payment|details)[^"]*)"/.exec(page.text) ?? [];
    const [, onwards] = /<a[^>]*href="([^"]+)"[^>]*>Continue</.exec(page.text) ?? [];
    if (action) {
      const fields = formWith(page.text, `action="${action}"`);
      const form = new URLSearchParams(/** @type {any} */ ([...fields]));
      page = await visitor.go(new URL(action, page.url).href, form);
    } else if (onwards) {
      page = await visitor.go(new URL(onwards.replaceAll('&amp;', '&'), page.url).href);
    } else return;
  }
  if (!page.location) return;
  const path = page.location.slice(visitor.store.length);
  await visitor.ask('return page', path);
  await visitor.ask('status poll', `/api/checkout/status?${path.split('?')[1]}`);
  await wait(200);
  await visitor.ask('my plans', '/account/plans');
}
