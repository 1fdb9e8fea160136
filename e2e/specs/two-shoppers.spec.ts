import type { Browser, BrowserContext } from '@playwright/test';
import { actionsIn } from '../fixtures/actions';
import { connectUrl, storeUrl } from '../fixtures/addresses';
import { beginVisit, own, seedBelongings } from '../fixtures/belongings';
import { gigs } from '../fixtures/gigs';
import { newImei } from '../fixtures/imei';
import { hear, type Send } from '../fixtures/said';
import { expect, type Shopper, test } from '../fixtures/test';
import { SignInPage } from '../pages/sign-in-page';

/** What is a shopper's own and has a name that a browser can send. */
type Things = Awaited<ReturnType<typeof seedBelongings>> &
  Record<'user' | 'order' | 'orderSession' | 'task' | 'taskSession' | 'orderCookie', string>;

type Party = {
  email: string;
  imei: string;
  has: Things;
  /** The cookies of a browser that has signed in and done nothing else yet. */
  browser: Browsing;
};

type Browsing = Awaited<ReturnType<BrowserContext['storageState']>>;

type Door = {
  what: string;
  thing: keyof Things;
  /** The request with this value in it, and all the rest in order. */
  send: (value: string, bob: Party, ada: Party) => Send;
  /** The value is not looked at: the sender begins something of their own. */
  begins?: string[];
};

/** The names of the three actions that take something from a form. */
let actions: Record<'checkout' | 'signIn' | 'tasks', string>;

/** A form of the store, as it is posted without JavaScript. */
function form(page: string, action: keyof typeof actions, fields: Record<string, string>): Send {
  return { path: page, form: { [actions[action]]: '', ...fields }, headers: own };
}

function get(path: string, fields: Record<string, string>, headers = {}): Send {
  return { path: `${path}?${new URLSearchParams(fields)}`, headers };
}

const buy = (fields: Record<string, string>) =>
  form('/', 'checkout', { plan: 'pln_both', ...fields });

// biome-ignore-start lint/suspicious/noThenProperty: the name of a field
const signInFirst = { then: 'sign-in' };
const checkDevice = { then: 'check-device' };
// biome-ignore-end lint/suspicious/noThenProperty: the name of a field

const manage = (intent: string, fields: Record<string, string>) =>
  form('/account/plans', 'tasks', { intent, ...fields });

const pageDoors: Door[] = [
  {
    what: 'the SIM of an installation page',
    thing: 'simInUse',
    send: (sim) => get(`/account/sims/${encodeURIComponent(sim)}/install`, { show: 'code' }),
  },
  {
    what: 'the SIM whose number is shown',
    thing: 'simInUse',
    send: (show) => get('/account/sims', { show }),
  },
  {
    what: 'the SIM of the page after sign-in',
    thing: 'simInUse',
    send: (sim) => get('/sign-in', { next: `/account/sims/${sim}/install` }),
  },
  {
    what: 'the SIM of the page whose language changes',
    thing: 'simInUse',
    send: (sim) =>
      get('/api/language', { to: 'de' }, { referer: `${storeUrl}/account/sims/${sim}/install` }),
  },
  { what: 'a SIM chosen', thing: 'sim', send: (sim) => get('/', { plan: 'pln_both', sim }) },
  { what: 'a SIM on a plan’s page', thing: 'sim', send: (sim) => get('/plans/pln_both', { sim }) },
  {
    what: 'a device chosen',
    thing: 'device',
    send: (device) => get('/', { plan: 'pln_both', device }),
  },
  {
    what: 'a device on a plan’s page',
    thing: 'device',
    send: (device) => get('/plans/pln_both', { device }),
  },
  {
    what: 'a plan that is sold no longer, chosen',
    thing: 'plan',
    send: (plan) => get('/', { plan }),
  },
  {
    what: 'a sealed order',
    thing: 'order',
    send: (checkout, _, ada) =>
      get('/checkout/callback', { checkout, session_id: ada.has.orderSession, status: 'success' }),
  },
  {
    what: 'the session of an order',
    thing: 'orderSession',
    send: (session_id, bob) => get('/checkout/callback', { checkout: bob.has.order, session_id }),
  },
  {
    what: 'the cookie of an order',
    thing: 'orderCookie',
    send: (value) => ({ path: '/', cookie: { name: 'storefront.checkout', value } }),
  },
  {
    what: 'the cookie of an order from before',
    thing: 'order',
    send: (checkout, _, ada) => ({
      ...get('/checkout/callback', { checkout, session_id: ada.has.orderSession }),
      cookie: { name: 'storefront.past', value: checkout },
    }),
  },
  {
    what: 'a task in the place of an order',
    thing: 'task',
    send: (checkout, _, ada) =>
      get('/checkout/callback', { checkout, session_id: ada.has.taskSession }),
  },
  {
    what: 'a sealed order, polled',
    thing: 'order',
    send: (checkout, _, ada) =>
      get('/api/checkout/status', { checkout, session_id: ada.has.orderSession }),
  },
  {
    what: 'a sealed order, asked for by the card',
    thing: 'order',
    send: (checkout, _, ada) => ({
      ...get('/api/checkout/card', { checkout, session_id: ada.has.orderSession }),
      ...{ form: { locale: 'en' }, headers: own },
    }),
  },
  {
    what: 'the session of an order, polled',
    thing: 'orderSession',
    send: (session_id, bob) => get('/api/checkout/status', { checkout: bob.has.order, session_id }),
  },
  {
    what: 'a sealed task',
    thing: 'task',
    send: (task, _, ada) => get('/account/return', { task, session_id: ada.has.taskSession }),
  },
  {
    what: 'the session of a task',
    thing: 'taskSession',
    send: (session_id, bob) => get('/account/return', { task: bob.has.task, session_id }),
  },
  {
    what: 'an order in the place of a task',
    thing: 'order',
    send: (task, _, ada) => get('/account/return', { task, session_id: ada.has.orderSession }),
  },
  {
    what: 'the user of a version',
    thing: 'user',
    send: (user) => get('/api/account/version', { of: user, user }),
  },
  {
    what: 'the user of My plans',
    thing: 'user',
    send: (user) => get('/account/plans', { user, problem: user }),
  },
];

const formDoors: Door[] = [
  { what: 'a plan bought', thing: 'plan', send: (plan) => buy({ plan }) },
  { what: 'a SIM to buy for', thing: 'sim', send: (sim) => buy({ sim }) },
  { what: 'a SIM in use to buy for', thing: 'simInUse', send: (sim) => buy({ sim }) },
  { what: 'a device to buy for', thing: 'device', send: (device) => buy({ device }) },
  {
    what: 'a SIM wanted before sign-in',
    thing: 'sim',
    send: (sim) => buy({ 'wanted-sim': sim, ...signInFirst }),
  },
  {
    what: 'a SIM while a device is checked',
    thing: 'sim',
    send: (sim) => buy({ sim, device: 'imei', imei: '1', ...checkDevice }),
  },
  {
    what: 'the language of a form',
    thing: 'user',
    send: (locale) => buy({ plan: 'pln_archived', locale }),
  },
  {
    what: 'the page after sign-in, in a form',
    thing: 'simInUse',
    send: (sim) => form('/sign-in', 'signIn', { email: 'x', next: `/account/sims/${sim}/install` }),
  },
  {
    what: 'a SIM in a form of a former build',
    thing: 'sim',
    send: (sim) => ({
      ...{ path: '/', headers: own },
      form: { [`$ACTION_ID_${'0'.repeat(42)}`]: '', plan: 'pln_both', sim },
    }),
  },
  {
    what: 'a payment to confirm',
    thing: 'payment',
    send: (payment) => manage('confirmPayment', { payment }),
  },
  {
    what: 'an add-on for a plan of one’s own',
    thing: 'addon',
    send: (addon, bob) => manage('checkoutAddon', { addon, subscription: bob.has.subscription }),
  },
  {
    what: 'the subscription to put an add-on on',
    thing: 'subscription',
    send: (subscription) => manage('checkoutAddon', { addon: bob.has.addon, subscription }),
  },
  ...[
    ...['changeSubscription', 'cancelSubscription', 'resumeSubscription', 'completePorting'],
    ...['viewEsimInstallation', 'viewSubscription'],
  ].map(
    (intent): Door => ({
      what: `the subscription of ${intent}`,
      thing: 'subscription',
      send: (subscription) => manage(intent, { subscription }),
    }),
  ),
];

const everybody = ['Bob', 'a stranger'];

/** Read by nothing, or by nothing that could lead to somebody else. */
const ignoredDoors: Door[] = [
  {
    what: 'the sealed order whose IMEI is bought for again',
    thing: 'order',
    send: (checkout) => buy({ checkout, device: 'imei' }),
    begins: everybody,
  },
  ...(['user', 'subscriptionAddon', 'porting', 'orderSession'] as const).map(
    (thing): Door => ({
      what: `${thing} along with a purchase`,
      thing,
      send: (value) =>
        buy({ user: value, addon: value, addons: value, porting: value, session: value }),
      begins: everybody,
    }),
  ),
  ...(['user', 'subscriptionAddon', 'porting', 'payment'] as const).map(
    (thing): Door => ({
      what: `${thing} along with a task`,
      thing,
      send: (value) =>
        manage('viewSubscriptions', {
          ...{ user: value, addon: 'x', payment: 'x', porting: value },
          ...{ subscription: 'x', subscriptionAddon: value },
        }),
      begins: ['Bob'],
    }),
  ),
];

let ada: Party;
let bob: Party;

/** Signs a new shopper in who has one of everything, with an order and a task under way. */
async function arrive(browser: Browser, shopper: Shopper): Promise<Party> {
  const has = await seedBelongings(shopper);
  const context = await browser.newContext({ baseURL: storeUrl });
  const page = await context.newPage();
  await new SignInPage(page).signIn(shopper.email);
  await page.close();
  const signedIn = await context.storageState();
  const { request } = context;
  const { user, email } = shopper;
  const imei = newImei();
  const order = await beginVisit(request, user, '/?plan=pln_both', {
    ...{ plan: 'pln_both', device: 'imei', imei },
  });
  const task = await beginVisit(request, user, '/account/plans', {
    ...{ intent: 'viewSubscription', subscription: has.subscription },
  });
  const begun = (await context.cookies()).find(({ name }) => name === 'storefront.checkout');
  const visits = { order: order.sealed, orderSession: order.session };
  const tasks = { task: task.sealed, taskSession: task.session };
  await context.close();
  const things = { ...has, user, ...visits, ...tasks, orderCookie: begun?.value ?? '' };
  return { email, imei, has: things, browser: signedIn };
}

test.describe.configure({ mode: 'default' });

test.beforeAll(async ({ browser, newShopper, request, playwright }) => {
  const sims = () => [{}, { status: 'active' }];
  ada = await arrive(browser, await newShopper(sims()));
  bob = await arrive(browser, await newShopper(sims()));
  const [checkout = ''] = await actionsIn(request, '/?plan=pln_both');
  const [signIn = ''] = await actionsIn(request, '/sign-in');
  const signedIn = await playwright.request.newContext({
    baseURL: storeUrl,
    storageState: bob.browser,
  });
  const [tasks = ''] = await actionsIn(signedIn, '/account/plans');
  actions = { checkout, signIn, tasks };
});

/** Of the same shape, but nobody's. */
function unknownLike(value: string): string {
  if (value.startsWith('ey')) return `${value.slice(0, -12)}AAAAAAAAAAAA`;
  return value.replace(/_.*/, '_0nothing000000000000000');
}

/** What Gigs holds of Ada. */
function everythingOf({ has }: Party): Promise<object[]> {
  const ids = Object.values(has).filter((id) => /^[a-z]{3}_\w+$/.test(id));
  return Promise.all(ids.map(gigs.get));
}

for (const door of [...pageDoors, ...formDoors, ...ignoredDoors]) {
  for (const sender of ['Bob', 'a stranger']) {
    const { what, thing, send, begins } = door;
    test(`${what}: Ada's is to ${sender} as one that does not exist`, async ({ playwright }) => {
      const before = await everythingOf(ada);
      const changes = () => gigs.requests({ method: 'POST', contains: bob.has.user });
      const changed = (await changes()).length;
      const value = ada.has[thing];
      expect(value).toBeTruthy();
      /** Each time in a browser as it was before. */
      const say = async (sent: string) => {
        const storageState = sender === 'Bob' ? bob.browser : { cookies: [], origins: [] };
        const mine = await playwright.request.newContext({ baseURL: storeUrl, storageState });
        const said = await hear(mine, send(sent, bob, ada), sent);
        await mine.dispose();
        return said;
      };
      const known = await say(value);
      const unknown = await say(unknownLike(value));
      const malformed = await say('-'.repeat(70));
      expect(known.like).toEqual(unknown.like);
      expect(malformed.like).toEqual(unknown.like);

      // What was sent may come back, in the way back from a sign-in.
      const sent = decodeURIComponent(JSON.stringify(send(value, bob, ada)));
      for (const secret of [ada.email, ada.imei, ...Object.values(ada.has)]) {
        if (!sent.includes(secret)) expect(known.raw).not.toContain(secret);
      }
      const sessions = (await changes()).slice(changed);
      expect(known.outside).toEqual(begins?.includes(sender) ? [connectUrl] : []);
      expect(sessions).toHaveLength(begins?.includes(sender) && sender === 'Bob' ? 3 : 0);
      expect(JSON.stringify(sessions)).not.toContain(ada.imei);
      expect(await everythingOf(ada)).toEqual(before);
    });
  }
}
