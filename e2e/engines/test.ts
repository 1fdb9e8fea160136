import { test as base, expect } from '@playwright/test';
import { gigs } from '../fixtures/gigs';
import { newEmail } from '../fixtures/shopper';
import { HttpBrowser } from '../stage/http-browser';
import { connectUrl, storeUrl } from '../stage/ports';
import type { SandboxUser, SimSeed } from '../stage/sandbox-client';
import { startFirefox } from './firefox';
import { eventually, Tab } from './tab';
import { startWatch, type Watch } from './watch';
import { startWebKit } from './webkit';

const engines = { webkit: startWebKit, firefox: startFirefox };

export type Options = {
  engine: keyof typeof engines;
  dark: boolean;
  blocksCookies: boolean;
};

type Fixtures = Options & {
  watch: Watch;
  tab: Tab;
  shop: Shop;
};

export const test = base.extend<Fixtures>({
  engine: ['webkit', { option: true }],
  dark: [false, { option: true }],
  blocksCookies: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from this pattern
  watch: async ({}, use) => {
    const watch = await startWatch();
    await use(watch);
    await watch.stop();
  },
  tab: async ({ engine, dark, blocksCookies, watch }, use) => {
    const options = { proxyPort: watch.port, dark, blocksCookies };
    const driver = await engines[engine](options);
    try {
      const tab = new Tab(driver);
      await use(tab);
      // The last page reports before the next one does.
      const before = watch.watched();
      await tab.open(`${storeUrl}/sign-in`);
      await eventually(async () => expect(watch.watched()).toBeGreaterThan(before));
    } finally {
      await driver.stop();
    }
    expect(watch.problems).toEqual([]);
  },
  shop: async ({ tab }, use) => use(new Shop(tab)),
});

export { expect };

/** The store and Gigs' hosted checkout in a shopper's words. */
export class Shop {
  email = newEmail();
  user = '';
  sims: string[] = [];
  readonly continueButton;

  constructor(private readonly tab: Tab) {
    this.continueButton = tab.button('Continue to checkout');
  }

  open(path = '/'): Promise<void> {
    return this.tab.open(storeUrl + path);
  }

  /** Gigs knows them, with these SIMs. The browser is signed out. */
  async known(sims: SimSeed[] = []): Promise<void> {
    Object.assign(this, (await gigs.seedUser(this.email, sims)) satisfies SandboxUser);
  }

  /** Gigs knows them, and the browser is signed in without a page to type into. */
  async signedIn(sims: SimSeed[] = []): Promise<void> {
    await this.known(sims);
    const visitor = new HttpBrowser(storeUrl);
    await visitor.signIn(gigs, this.email);
    await this.open('/robots.txt');
    for (const { name, value } of visitor.cookies()) {
      const cookie = { name, value, path: '/', httpOnly: true, sameSite: 'Lax' };
      // Firefox has a document without an address for a moment.
      await eventually(() => this.tab.send('AddCookie', { cookie }));
    }
  }

  plan(name: string) {
    return this.tab.part('radio', new RegExp(`^${name}`), '#plans');
  }

  sim(name: string) {
    return this.tab.part('radio', new RegExp(name), '#sims');
  }

  async choose(plan: string, sim?: string): Promise<void> {
    await this.plan(plan).click();
    if (sim) await this.sim(sim).click();
  }

  async signIn(): Promise<void> {
    await this.tab.textbox('Email').fill(this.email);
    await this.tab.button('Email me a code').click();
    await this.tab.textbox('Code').isThere();
    await this.tab.textbox('Code').fill(await gigs.code(this.email, 'Demo Mobile'));
    await this.tab.button('Sign in').click();
    await this.tab.button('Sign out').isThere();
  }

  async continueToCheckout(): Promise<void> {
    await this.continueButton.click();
    await this.isAtConnect();
  }

  async isAtConnect(): Promise<void> {
    await this.tab.isAt(({ origin }) => origin === connectUrl);
  }

  async logInAtConnect(): Promise<void> {
    await this.tab.textbox('Email').fill(this.email);
    await this.tab.button('Send code').click();
    await this.tab.textbox('Code').isThere();
    await this.tab.textbox('Code').fill(await gigs.code(this.email, /checkout code/));
    await this.tab.button('Log in').click();
  }

  async takeNewEsim(): Promise<void> {
    await this.tab.heading('Choose your SIM').isThere();
    await this.tab.part('radio', /^New eSIM/).click();
    await this.tab.button('Continue').click();
  }

  async pay(payment = 'Succeeds'): Promise<void> {
    await this.tab.heading('Payment').isThere();
    await this.tab.part('radio', payment).click();
    await this.tab.button(/^Pay/).click();
    await this.tab.link('Continue').click();
  }

  /** The return page shows this state. */
  async sees(state: string): Promise<void> {
    await this.tab.mainHas('data-checkout-state', state);
  }
}
