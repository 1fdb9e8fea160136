import { randomUUID } from 'node:crypto';
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
  const back = await pay(visitor, entry);
  if (!back) return;
  const { pathname, search } = new URL(back);
  const returned = await visitor.ask('return page', pathname + search);
  const state = /data-checkout-state="([^"]*)"/.exec(returned.text)?.[1] ?? 'none';
  visitor.tally.addState(state);
  await visitor.ask('status poll', `/api/checkout/status${search}`);
  await visitor.ask('my plans', '/account/plans');
}

/**
 * Goes through Connect's pages, every form as it stands.
 * @param {Visitor} visitor
 * @param {string} entry
 * @returns {Promise<string | null>} the address that leads back to the store
 */
async function pay(visitor, entry) {
  /** @type {string | undefined} */
  let next = entry;
  /** @type {URLSearchParams | undefined} */
  let form;
  for (let step = 0; next && step < 12; step += 1) {
    if (next.startsWith(visitor.store)) return next;
    const { url, location, text } = await visitor.go(next, form);
    const [, action] = /<form method="post" action="([^"]*\/(?:sim|payment))"/.exec(text) ?? [];
    const [, onwards] = /<a[^>]*href="([^"]+)"[^>]*>Continue</.exec(text) ?? [];
    const fields = [...formWith(text, `action="${action}"`)].map(([name, value]) => [
      name,
      `${value}`,
    ]);
    form = action ? new URLSearchParams(fields) : undefined;
    const to = location ?? action ?? onwards?.replaceAll('&amp;', '&');
    next = to && new URL(to, url).href;
  }
  return null;
}
