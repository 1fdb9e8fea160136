import { breakPage } from '../fixtures/break-page';
import { gigs } from '../fixtures/gigs';
import { expect, test } from '../fixtures/test';
import {
  accented,
  accentedPath,
  sendsBrackets,
  speaksInBrackets,
  unextracted,
} from '../fixtures/untranslated';
import { checkoutStateIn } from '../pages/callback-page';
import type { SandboxUser } from '../stage/sandbox-client';

const checkoutProblems = [
  ...['no-plan', 'plan-gone', 'sim-unknown', 'sim-needs-sign-in', 'sim-retired', 'sim-starting'],
  ...['sim-in-use', 'sim-unusable', 'sim-other-network', 'sim-esim-only', 'sim-physical-only'],
  ...['device-unknown', 'account-closed', 'sign-in-unchecked', 'refused', 'busy', 'unavailable'],
];

const inStore = (problem: string) => `/?plan=pln_both&problem=${problem}`;

const signInProblems = [
  'email-invalid',
  'code-wrong',
  'code-expired',
  'not-kept',
  'too-many',
  'mail-failed',
  'unavailable',
];

// A walk over many pages takes long on a busy machine.
test.describe.configure({ timeout: 180_000 });

test.describe('the pseudo-locale finds no text outside the messages', () => {
  for (const [where, opened, sent] of [
    [
      'the store',
      [
        ...['/', '/?plan=pln_both', '/?network=Docomo&sort=price&type=eSIM', '/?q=japan'],
        ...['/?country=JP&data=50', '/?sim=sim_unknown'],
      ],
      [
        ...['/?plan=pln_endless', '/?plan=pln_asks', '/?plan=pln_card', '/no-such-page'],
        '/?price=5000&calls=yes&texts=yes&term=once',
      ],
    ],
    ['the store after a refusal', [inStore('sim-in-use')], checkoutProblems.map(inStore)],
    [
      'a plan and a comparison',
      ['/plans/pln_both', '/compare?plans=pln_both,pln_endless,pln_asks'],
      [
        ...['/plans/pln_endless', '/plans/pln_asks', '/plans/pln_card', '/plans/pln_gone'],
        ...['/compare', '/compare?plans=pln_both', '/compare?plans=pln_nowhere'],
        ...['/checkout/callback', '/trip?to=DE&days=9&gb=2', '/trip?to=KW&days=0'],
      ],
    ],
    ['sign-in', ['/sign-in'], signInProblems.map((problem) => `/sign-in?problem=${problem}`)],
  ] as const) {
    test(`on the pages of ${where}`, async ({ page }) => {
      for (const path of sent) await sendsBrackets(page, accentedPath(path));
      for (const path of opened) {
        await page.goto(accentedPath(path));
        await speaksInBrackets(page);
      }
    });
  }

  test('on sign-in with a code', async ({ page, newEmail }) => {
    await page.goto('/en-XA/sign-in');
    const email = newEmail();
    await page.getByRole('main').getByRole('textbox').fill(email);
    await page.getByRole('button', { name: accented('Email me a code') }).click();
    await expect(page.getByRole('textbox', { name: accented('Code') })).toBeVisible();
    await speaksInBrackets(page);
    expect((await gigs.mail(email))?.subject).toMatch(/^⟦\d{6} .*⟧$/);
    for (const problem of signInProblems) {
      await sendsBrackets(page, `/en-XA/sign-in?problem=${problem}`);
    }
  });

  test('on pages with SIMs and devices', async ({ page, shopper }) => {
    await shopper.signedIn({
      sims: [{}, { type: 'pSIM' }, { provider: 'p9' }, { status: 'retired' }, {}, {}, {}],
    });
    await gigs.seed({
      devices: [{ user: shopper.user, imei: '490154203237518', name: 'My phone' }],
      subscriptions: [
        { ...of(shopper, 4), status: 'active' },
        { ...of(shopper, 5), status: 'active', canceledAt: now(), endedAt: later() },
        { ...of(shopper, 6), status: 'pending' },
      ],
    });
    for (const path of [
      ...['/', '/?plan=pln_card', '/plans/pln_card', '/account/sims'],
      ...shopper.sims.map((sim) => `/account/sims/${sim}/install`),
    ]) {
      await sendsBrackets(page, accentedPath(path), ['My phone']);
    }
    for (const path of [
      ...['/?plan=pln_esim', '/plans/pln_esim', `/account/sims?show=${shopper.sims[0]}`],
      `/account/sims/${shopper.sims[0]}/install`,
    ]) {
      await page.goto(accentedPath(path));
      await speaksInBrackets(page, ['My phone']);
    }
    await page.goto(`/en-XA?plan=pln_both&sim=${shopper.sims[0]}`);
    await page.getByRole('radio', { name: /^Japan 8 GB/ }).check();
    await expect(
      page.getByRole('status').filter({ hasText: accented('Your SIM doesn’t work') }),
    ).toBeVisible();
    await speaksInBrackets(page, ['My phone']);
  });

  test('on the account pages', async ({ page, shopper }) => {
    await shopper.signedIn({ sims: [{}] });
    for (const path of ['/', '/account/plans']) await sendsBrackets(page, accentedPath(path));
    const plan = { user: shopper.user, plan: 'pln_both', sim: shopper.sims[0] };
    await gigs.seed({
      subscriptions: [
        ...['pending', 'initiated', 'active', 'restricted', 'ended'].map((status) => ({
          ...plan,
          status,
        })),
        { ...plan, status: 'active', plan: 'pln_other' },
        { ...plan, status: 'active', canceledAt: now(), endedAt: later() },
        { ...plan, status: 'active', phoneNumber: '+491510000000', plan: 'pln_endless' },
      ],
    });
    for (const path of ['/account/plans', '/account/sims']) {
      await page.goto(accentedPath(path));
      await speaksInBrackets(page);
    }
    await gigs.fault({
      match: { path: 'subscriptions$|sims$', contains: shopper.user },
      fault: { type: 'status', status: 500 },
    });
    for (const path of ['/', '/account/plans', '/account/sims']) {
      await sendsBrackets(page, accentedPath(path));
    }
  });

  test('for an empty, a blocked and a deleted account', async ({ page, shopper, newShopper }) => {
    await shopper.signedIn();
    const look = async () => {
      for (const path of ['/', '/account/plans', '/account/sims']) {
        await sendsBrackets(page, accentedPath(path));
      }
    };
    await look();
    for (const status of ['blocked', 'deleted']) {
      const former = await newShopper();
      if (status === 'blocked') await gigs.patch(former.user, { status });
      else await gigs.tellDeleted(former.email);
      await shopper.signIn(former.email);
      await look();
    }
  });

  test('on the return page in every state', async ({ page, shopper }) => {
    await shopper.signedIn({ sims: [{}, { type: 'pSIM' }] });
    await shopper.checksOut({ plan: 'pln_esim' });
    await shopper.connect.cancel();
    const returned = new URL(page.url());
    const look = async (status: string, state: string) => {
      returned.searchParams.set('status', status);
      const html = await sendsBrackets(page, `/en-XA/checkout/callback${returned.search}`);
      expect(checkoutStateIn(html)).toBe(state);
    };
    for (const [hint, state] of [
      ['user_aborted', 'aborted'],
      ['auth_expired', 'expired'],
      ['bad_configuration', 'misconfigured'],
      ['success', 'checking'],
      ['', 'checking'],
    ] as const) {
      await look(hint, state);
    }
    await page.goto(`/en-XA/checkout/callback${returned.search}`);
    await speaksInBrackets(page);
    const seeded = await gigs.seed({
      subscriptions: [{ user: shopper.user, plan: 'pln_esim', status: 'pending' }],
    });
    const order = seeded.subscriptions[0]?.id ?? '';
    await look('success', 'activating');
    for (const [state, fields] of [
      ['activating', { status: 'restricted' }],
      ['active', { status: 'active', activatedAt: now() }],
      ['active', { sim: shopper.sims[0] }],
      ['active', { sim: shopper.sims[1], phoneNumber: '+491510000000' }],
      ['not-completed', { status: 'ended' }],
      ['not-completed', { activatedAt: null }],
    ] as const) {
      await gigs.patch(order, fields);
      await look('success', state);
    }
    await gigs.fault({
      match: { path: 'subscriptions$', contains: shopper.user },
      fault: { type: 'status', status: 500 },
    });
    await look('success', 'unavailable');
    const forged = await sendsBrackets(page, '/en-XA/checkout/callback?session_id=csn_forged');
    expect(checkoutStateIn(forged)).toBe('not-found');
  });

  test('on the return page of My plans', async ({ page, shopper, myPlans }) => {
    await shopper.signedIn();
    const plan = await gigs.seedPlan();
    await shopper.subscribes(plan.id);
    await myPlans.open();
    await myPlans.press(plan.name, 'Cancel plan');
    await page.getByRole('button', { name: 'Go back' }).click();
    await myPlans.returned('aborted', 'You left before finishing');
    const returned = new URL(page.url());
    for (const status of ['user_aborted', 'auth_expired', 'not_allowed', 'success', '']) {
      returned.searchParams.set('status', status);
      await sendsBrackets(page, `/en-XA/account/return${returned.search}`, [plan.name]);
    }
    await sendsBrackets(page, '/en-XA/account/return?session_id=csn_forged');
    await page.goto('/en-XA/account/plans');
    await speaksInBrackets(page, [plan.name]);
  });

  test('where no answer comes, and on the error page', async ({ page }) => {
    await page.goto('/en-XA');
    await page.route('**/*', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 500 }) : route.continue(),
    );
    await page.getByRole('button', { name: accented('Continue to checkout') }).click();
    await expect(
      page.getByRole('alert', { name: accented('We didn’t get an answer') }),
    ).toBeVisible();
    await speaksInBrackets(page);
    await breakPage(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      accented('Something went wrong on our side'),
    );
    await speaksInBrackets(page);
  });

  test('and would find a forgotten text', async ({ page }) => {
    await page.goto('/en-XA');
    await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
      heading.insertAdjacentHTML('beforeend', '<b hidden>Left over</b>');
      heading.insertAdjacentHTML('beforeend', '<img alt="10 GB · €9.90 · KWD 4.500">');
      heading.insertAdjacentHTML('beforeend', '<i title="Forgotten"></i>');
    });
    expect(await unextracted(page)).toEqual(['i[title]: Forgotten', 'b: Left over']);
  });
});

function of(shopper: SandboxUser, sim: number) {
  return { user: shopper.user, plan: 'pln_both', sim: shopper.sims[sim] };
}

function now(): string {
  return new Date().toISOString();
}

function later(): string {
  return new Date(Date.now() + 20 * 24 * 60 * 60_000).toISOString();
}
