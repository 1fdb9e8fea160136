import type { Browser, BrowserContext } from '@playwright/test';
import { actionsIn } from '../fixtures/actions';
import { gigs } from '../fixtures/gigs';
import { handOffToken } from '../fixtures/hand-off';
import { newImei } from '../fixtures/imei';
import { type ProbeRequest, probes, type Shopper } from '../fixtures/ownership-probes';
import { hear, type Send } from '../fixtures/response-snapshot';
import { beginVisit, seedBelongings } from '../fixtures/seeded-items';
import { expect, test } from '../fixtures/test';
import { SignInPage } from '../pages/sign-in-page';
import { startBank } from '../stage/bank';
import { HttpBrowser } from '../stage/http-browser';
import { connectUrl, ports, storeAt, storeUrl } from '../stage/ports';
import type { SandboxUser } from '../stage/sandbox-client';
import { testSettings } from '../stage/settings';
import { startStore } from '../stage/start';

let ada: Shopper;
let bob: Shopper;
/** Another session of his. */
let bobFromBank: Shopper['browser'];
let actions: Record<ProbeRequest['action'] & {}, string>;

/** Signs in with a code. */
async function byCode(context: BrowserContext, { email }: SandboxUser): Promise<void> {
  const page = await context.newPage();
  await new SignInPage(page).signIn(email);
  await page.close();
}

/** Comes from an app of the brand, which says who it is. */
async function fromApp({ request }: BrowserContext, { user }: SandboxUser): Promise<void> {
  const token = await handOffToken(storeUrl, { gigs_user: user });
  await request.post('/api/auth/hand-off', {
    headers: { 'sec-fetch-site': 'none' },
    form: { token },
  });
}

/**
 * The browser of somebody whom their bank has signed in, by OpenID Connect: to another store with
 * the same secret, whose cookies this one takes.
 */
async function browserFromBank(email: string): Promise<Shopper['browser']> {
  const url = storeAt(ports.bankedTwin);
  const bank = await startBank(ports.bankOfTwin, url);
  const settings = { ...testSettings, ...bank.settings };
  const store = await startStore({ ...ports, store: ports.bankedTwin }, { settings });
  const visitor = new HttpBrowser(url);
  await bank.change({ person: { sub: email, name: 'Bob', email, email_verified: true } });
  const { body } = await bank.walk(visitor, bank.linkTo('/account/plans'), email);
  expect(body).toContain(email);
  await store.stop();
  await bank.stop();
  return { cookies: visitor.cookies(), origins: [] };
}

type Way = typeof byCode | typeof fromApp;

/** Signs in a new shopper with one of everything, an open order and an open intent. */
async function arrive(browser: Browser, shopper: SandboxUser, signIn: Way): Promise<Shopper> {
  const belongings = await seedBelongings(shopper);
  const context = await browser.newContext({ baseURL: storeUrl });
  await signIn(context, shopper);
  const signedIn = await context.storageState();
  const { request } = context;
  const { user, email } = shopper;
  const imei = newImei();
  const order = await beginVisit(request, user, '/?plan=pln_both', {
    plan: 'pln_both',
    device: 'imei',
    imei,
  });
  const task = await beginVisit(request, user, '/account/plans', {
    intent: 'viewSubscription',
    subscription: belongings.subscription,
  });
  const begun = (await context.cookies()).find(({ name }) => name === 'storefront.checkout');
  const visits = { order: order.sealed, orderSession: order.session };
  const tasks = { task: task.sealed, taskSession: task.session };
  await context.close();
  const ids = { ...belongings, user, ...visits, ...tasks, orderCookie: begun?.value ?? '' };
  return { email, imei, ids, browser: signedIn };
}

/** The request as it goes over the wire. */
function ready({ action, ...request }: ProbeRequest): Send {
  return action ? { ...request, form: { [actions[action]]: '', ...request.form } } : request;
}

test.describe.configure({ mode: 'default' });

test.beforeAll(async ({ browser, newShopper, request, playwright }) => {
  const sims = () => [{}, { status: 'active' }];
  ada = await arrive(browser, await newShopper(sims()), byCode);
  bob = await arrive(browser, await newShopper(sims()), fromApp);
  bobFromBank = await browserFromBank(bob.email);
  const [checkout = ''] = await actionsIn(request, '/?plan=pln_both');
  const [signIn = ''] = await actionsIn(request, '/sign-in');
  const signedIn = await playwright.request.newContext({
    baseURL: storeUrl,
    storageState: bob.browser,
  });
  const [intent = ''] = await actionsIn(signedIn, '/account/plans');
  actions = { checkout, signIn, intent };
});

/** Of the same shape, but of no shopper. */
function unknownLike(value: string): string {
  if (value.startsWith('ey')) return `${value.slice(0, -12)}AAAAAAAAAAAA`;
  return value.replace(/_.*/, '_0nothing000000000000000');
}

/** What Gigs holds of Ada. */
function everythingOf({ ids }: Shopper): Promise<object[]> {
  const readable = Object.values(ids).filter((id) => /^[a-z]{3}_\w+$/.test(id));
  return Promise.all(readable.map(gigs.get));
}

/** The browsers of one who asks: Bob has two sessions, one of his app and one of his bank. */
function browsersOf(sender: string): Shopper['browser'][] {
  return sender === 'Bob' ? [bob.browser, bobFromBank] : [{ cookies: [], origins: [] }];
}

for (const probe of probes) {
  for (const sender of ['Bob', 'a stranger']) {
    const { title, id, send, startsNew } = probe;
    test(`${title}: Ada's is to ${sender} as one that does not exist [ASVS 8.2.2]`, async ({
      playwright,
    }) => {
      const before = await everythingOf(ada);
      const changes = () => gigs.requests({ method: 'POST', contains: bob.ids.user });
      const changed = (await changes()).length;
      const value = ada.ids[id];
      expect(value).toBeTruthy();
      // A session without a user may hold it all the same.
      const holding = () =>
        gigs.requests({ method: 'POST', path: 'connectSessions$', contains: value });
      const held = (await holding()).length;
      const isExpected = startsNew?.includes(sender) ?? false;
      for (const storageState of browsersOf(sender)) {
        /** Each time in a browser as it was before. */
        const say = async (sent: string) => {
          const mine = await playwright.request.newContext({ baseURL: storeUrl, storageState });
          const said = await hear(mine, ready(send(sent, bob, ada)), sent);
          await mine.dispose();
          return said;
        };
        const known = await say(value);
        const unknown = await say(unknownLike(value));
        const malformed = await say('-'.repeat(70));
        expect(known.like).toEqual(unknown.like);
        expect(malformed.like).toEqual(unknown.like);

        // The return path of the sign-in page repeats what was sent.
        const sent = decodeURIComponent(JSON.stringify(send(value, bob, ada)));
        for (const secret of [ada.email, ada.imei, ...Object.values(ada.ids)]) {
          if (!sent.includes(secret)) expect(known.raw).not.toContain(secret);
        }
        expect(known.outside).toEqual(isExpected ? [connectUrl] : []);
      }
      const sessions = (await changes()).slice(changed);
      expect(sessions).toHaveLength(isExpected && sender === 'Bob' ? 6 : 0);
      expect(JSON.stringify(sessions)).not.toContain(ada.imei);
      expect(await holding()).toHaveLength(held);
      expect(await everythingOf(ada)).toEqual(before);
    });
  }
}
