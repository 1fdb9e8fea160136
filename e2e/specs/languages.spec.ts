import type { Locator, Page } from '@playwright/test';
import { pseudo } from '../../lib/i18n/pseudo';
import { gigs } from '../fixtures/gigs';
import { expect, test } from '../fixtures/test';
import { unextracted } from '../fixtures/untranslated';
import type { ConnectPage } from '../pages/connect-page';
import type { StorePage } from '../pages/store-page';
import { storeUrl, storeWithoutGigsUrl } from '../stage/ports';
import type { SandboxUser } from '../stage/sandbox-client';

const languages = [
  {
    locale: 'de',
    name: 'Deutsch',
    title: 'Mobilfunktarife · Demo Mobile',
    choosePlan: 'Tarif auswählen',
    chooseSim: 'SIM auswählen',
    atCheckout: 'SIM an der Kasse wählen',
    signIn: 'Anmelden',
    email: 'E-Mail-Adresse',
    send: 'Code per E-Mail senden',
    codeHeading: 'Sehen Sie in Ihr Postfach',
    subject: /^\d{6} ist Ihr Code für Demo Mobile$/,
    mail: /Ihr Anmeldecode für Demo Mobile lautet \d{6}\n\nEr gilt 10 Minuten/,
    code: 'Code',
    signOut: 'Abmelden',
    noSims: 'Sie haben noch keine SIMs. Sie können an der Kasse eine wählen.',
    price: '9,90 € pro Monat',
    submit: 'Weiter zur Kasse',
    active: 'Ihr Tarif ist aktiv',
    sim: /eSIM mit Endziffern \d{4}/,
    toPlans: 'Meine Tarife ansehen',
    statusActive: 'Aktiv',
    down: 'Wir können die Tarife gerade nicht laden',
    broken: 'Bei uns ist etwas schiefgegangen',
    missing: 'Diese Seite gibt es nicht',
  },
  {
    locale: 'es',
    name: 'español',
    title: 'Planes móviles · Demo Mobile',
    choosePlan: 'Elige un plan',
    chooseSim: 'Elige una SIM',
    atCheckout: 'Elegir la SIM al pagar',
    signIn: 'Iniciar sesión',
    email: 'Correo electrónico',
    send: 'Envíame un código',
    codeHeading: 'Revisa tu correo',
    subject: /^\d{6} es tu código de Demo Mobile$/,
    mail: /Tu código para iniciar sesión en Demo Mobile es \d{6}\n\nSirve una sola vez/,
    code: 'Código',
    signOut: 'Cerrar sesión',
    noSims: 'Aún no tienes ninguna SIM. Puedes elegirla al pagar.',
    price: '9,90 € al mes',
    submit: 'Continuar al pago',
    active: 'Tu plan está activo',
    sim: /eSIM terminada en \d{4}/,
    toPlans: 'Ver mis planes',
    statusActive: 'Activo',
    down: 'Ahora mismo no podemos cargar los planes',
    broken: 'Algo ha fallado por nuestra parte',
    missing: 'Esta página no existe',
  },
];

for (const words of languages) {
  const { locale } = words;

  test(`the whole purchase in ${words.name}, from the store to the confirmation`, async ({
    page,
    newEmail,
    connect,
    callback,
  }) => {
    const email = newEmail();
    const speaks = () => expect(page.locator('html')).toHaveAttribute('lang', locale);
    await page.goto(`/${locale}`);
    await speaks();
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
    await expect(page).toHaveTitle(words.title);

    await page.getByRole('link', { name: words.signIn, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.signIn);
    await page.getByRole('textbox', { name: words.email }).fill(email);
    await page.getByRole('button', { name: words.send }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.codeHeading);
    const code = await gigs.code(email, words.subject);
    expect((await gigs.mail(email))?.text).toMatch(words.mail);
    await page.getByRole('textbox', { name: words.code }).fill(code);
    await page.getByRole('main').getByRole('button', { name: words.signIn }).click();
    await expect(page.getByRole('button', { name: words.signOut })).toBeVisible();
    await expect(page).toHaveURL(`/${locale}`);
    await speaks();

    await expect(page.getByText(words.noSims)).toBeVisible();
    const plans = page.getByRole('radiogroup', { name: words.choosePlan });
    await plans.getByRole('radio', { name: `Europe eSIM 5 GB ${words.price}` }).check();
    await expect(
      page
        .getByRole('radiogroup', { name: words.chooseSim })
        .getByRole('radio', { name: words.atCheckout }),
    ).toBeChecked();
    await page.getByRole('button', { name: words.submit }).click();
    await connect.takeNewEsim();
    await connect.pay();
    await connect.goOn();

    await callback.shows('active');
    await expect(page).toHaveURL(new RegExp(`^${storeUrl}/${locale}/checkout/callback\\?`));
    await speaks();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.active);
    await expect(page.getByRole('main')).toContainText(words.sim);
    await expect(page.getByRole('main')).toContainText(words.price);

    const [created] = await gigs.requests({
      method: 'POST',
      path: 'connectSessions$',
      contains: email,
    });
    expect(created?.body).toMatchObject({
      callbackUrl: expect.stringContaining(`${storeUrl}/${locale}/checkout/callback?checkout=`),
      userDetails: { email, preferredLocale: locale },
    });

    await page.getByRole('link', { name: words.toPlans }).click();
    await expect(page).toHaveURL(`/${locale}/account/plans`);
    await expect(page.getByRole('listitem').filter({ hasText: 'Europe eSIM 5 GB' })).toContainText(
      words.statusActive,
    );
    await page.getByRole('button', { name: words.signOut }).click();
    await expect(page).toHaveURL(`/${locale}`);
  });

  test(`what is missing, down or broken is said in ${words.name}`, async ({ page }) => {
    const heading = page.getByRole('heading', { level: 1 });
    expect((await page.goto(`/${locale}/no-such-page`))?.status()).toBe(404);
    await expect(heading).toHaveText(words.missing);
    expect((await page.goto(`${storeWithoutGigsUrl}/${locale}`))?.status()).toBe(503);
    await expect(heading).toHaveText(words.down);

    await page.goto(`/${locale}`);
    await page.route('**/*', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 500 }) : route.continue(),
    );
    await page.getByRole('button', { name: words.submit }).click();
    await expect(heading).toHaveText(words.broken);
    await expect(page.getByRole('main').getByRole('link')).toHaveAttribute('href', `/${locale}`);
  });
}

/** The way to another language, a link or a button. */
function language(page: Page, name: string): Locator {
  return page
    .getByRole('contentinfo')
    .getByRole('link', { name })
    .or(page.getByRole('contentinfo').getByRole('button', { name }));
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`another language ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('keeps the filters in the address', async ({ page, store }) => {
      await store.open('?sort=price&q=Europe&plan=pln_esim');
      await language(page, 'Deutsch').click();
      await expect(page).toHaveURL('/de?sort=price&q=Europe&plan=pln_esim');
      await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    });

    test('keeps plan and SIM chosen by clicking', async ({
      page,
      newShopper,
      signInPage,
      store,
    }) => {
      const shopper = await newShopper([{ iccid: '8942420000000551234' }]);
      await signInPage.signIn(shopper.email);
      await store.open('?plan=pln_esim');
      await store.choose('Europe Both 10 GB', 'ending 1234');
      await language(page, 'Deutsch').click();
      await expect(page).toHaveURL(`/de?plan=pln_both&sim=${shopper.sims[0]}`);
      await expect(page.getByRole('radio', { name: /^Europe Both 10 GB/ })).toBeChecked();
      await expect(page.getByRole('radio', { name: /Endziffern 1234/ })).toBeChecked();
      await language(page, 'English').click();
      await expect(store.plan('Europe Both 10 GB')).toBeChecked();
      await expect(store.sim('ending 1234')).toBeChecked();
    });

    test('keeps the page, and the way back from sign-in goes on in it', async ({
      page,
      newShopper,
      signInPage,
      store,
    }) => {
      const shopper = await newShopper();
      await store.open('?plan=pln_esim');
      await page.getByRole('link', { name: 'Sign in', exact: true }).click();
      await signInPage.askForCode(shopper.email);
      await language(page, 'español').click();
      await expect(page).toHaveURL((url) => url.pathname === '/es/sign-in');
      await page
        .getByRole('textbox', { name: 'Código' })
        .fill(await gigs.code(shopper.email, /Demo Mobile/));
      await page.getByRole('main').getByRole('button', { name: 'Iniciar sesión' }).click();
      await expect(page).toHaveURL('/es?plan=pln_esim');
      await expect(page.getByRole('radio', { name: /^Europe eSIM 5 GB/ })).toBeChecked();

      for (const path of ['/account/plans', '/account/sims', '/no-such-page']) {
        await page.goto(`/es${path}`);
        await language(page, 'Deutsch').click();
        await expect(page).toHaveURL(`/de${path}`);
        await language(page, 'English').click();
        await expect(page).toHaveURL(path);
      }
    });

    test('keeps the order on the return page', async ({
      page,
      newShopper,
      signInPage,
      store,
      connect,
      callback,
    }) => {
      const shopper = await newShopper();
      await signInPage.signIn(shopper.email);
      await leaveCheckout(store, connect);
      await callback.shows('aborted');
      const { search } = new URL(page.url());
      await language(page, 'Deutsch').click();
      await callback.shows('aborted');
      await expect(page).toHaveURL(`/de/checkout/callback${search}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Sie haben die Kasse verlassen',
      );
    });
  });
}

test('another language never leads off the site', async ({ request }) => {
  const locationFrom = async (to: string, referer?: string) => {
    const answer = await request.get(`/api/language?to=${encodeURIComponent(to)}`, {
      headers: referer ? { referer } : {},
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(303);
    return answer.headers().location;
  };
  expect(await locationFrom('de', 'https://evil.example/account/plans')).toBe('/de');
  expect(await locationFrom('de', `${storeUrl}.evil.example/account/plans`)).toBe('/de');
  expect(await locationFrom('de')).toBe('/de');
  expect(await locationFrom('//evil.example', `${storeUrl}/de/account/plans`)).toBe(
    '/account/plans',
  );
  expect(await locationFrom('fr', `${storeUrl}/de/account/plans`)).toBe('/account/plans');
  expect(await locationFrom('en', `${storeUrl}/de//evil.example`)).not.toMatch(/^\/\/|evil.*:/);
});

test('a language that the store does not speak is no page', async ({ request }) => {
  for (const path of ['/fr', '/fr/account/plans', '/de/es', '/de/en', '/DE', '/de-DE', '/en-xa']) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
  const off = (path: string) => request.get(`${storeWithoutGigsUrl}${path}`, { maxRedirects: 0 });
  for (const path of ['/en-XA', '/ar-XB', '/en-XA/sign-in', '/ar-XB/account/plans']) {
    expect((await off(path)).status(), path).toBe(404);
  }
  for (const [path, location] of [
    ['/en', '/'],
    ['/en/account/plans', '/account/plans'],
    ['/en/checkout/callback?session_id=a', '/checkout/callback?session_id=a'],
  ] as const) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(308);
    expect(answer.headers().location).toBe(location);
  }
});

test.describe('the pseudo-locale finds no text outside the catalogues', () => {
  test('on the pages of a visitor', async ({ page, newEmail }) => {
    for (const path of [
      ...['/', '/?plan=pln_both', '/?plan=pln_endless', '/?plan=pln_asks', '/?plan=pln_card'],
      ...['/?network=p9&sort=price&type=eSIM', '/?price=5000&calls=yes&texts=yes&term=once'],
      ...['/?q=japan', '/?country=JP&data=50', '/?sim=sim_unknown', '/no-such-page', '/sign-in'],
      ...['/plans/pln_both', '/plans/pln_endless', '/plans/pln_asks', '/plans/pln_card'],
      ...['/plans/pln_gone', '/compare', '/compare?plans=pln_both', '/compare?plans=pln_nowhere'],
      ...['/compare?plans=pln_both,pln_endless,pln_asks', '/checkout/callback'],
      ...checkoutProblems.map((problem) => `/?plan=pln_both&problem=${problem}`),
      ...signInProblems.map((problem) => `/sign-in?problem=${problem}`),
    ]) {
      await page.goto(accentedPath(path));
      await speaksInBrackets(page);
    }
    await page.goto('/en-XA/sign-in');
    const email = newEmail();
    await page.getByRole('main').getByRole('textbox').fill(email);
    await page.getByRole('button', { name: accented('Email me a code') }).click();
    await expect(page.getByRole('textbox', { name: accented('Code') })).toBeVisible();
    await speaksInBrackets(page);
    expect((await gigs.mail(email))?.subject).toMatch(/^⟦\d{6} .*⟧$/);
    for (const problem of signInProblems) {
      await page.goto(`/en-XA/sign-in?problem=${problem}`);
      await speaksInBrackets(page);
    }
  });

  test('beside the SIMs and the device of a shopper', async ({ page, newShopper, signInPage }) => {
    const shopper = await newShopper([
      {},
      { type: 'pSIM' },
      { provider: 'p9' },
      { status: 'retired' },
      {},
      {},
      {},
    ]);
    await gigs.seed({
      devices: [{ user: shopper.user, imei: '490154203237518', name: 'My phone' }],
      subscriptions: [
        { ...of(shopper, 4), status: 'active' },
        { ...of(shopper, 5), status: 'active', canceledAt: now(), endedAt: later() },
        { ...of(shopper, 6), status: 'pending' },
      ],
    });
    await signInPage.signIn(shopper.email);
    for (const path of [
      ...['/', '/?plan=pln_esim', '/?plan=pln_card', '/plans/pln_esim', '/plans/pln_card'],
      ...['/account/sims', `/account/sims?show=${shopper.sims[0]}`],
      ...shopper.sims.map((sim) => `/account/sims/${sim}/install`),
    ]) {
      await page.goto(accentedPath(path));
      await speaksInBrackets(page, ['My phone']);
    }
    await page.goto(`/en-XA?plan=pln_both&sim=${shopper.sims[0]}`);
    await page.getByRole('radio', { name: /^Japan 8 GB/ }).check();
    await expect(
      page.getByRole('status').filter({ hasText: accented('Your SIM does not fit') }),
    ).toBeVisible();
    await speaksInBrackets(page, ['My phone']);
  });

  test('on the account pages', async ({ page, newShopper, signInPage }) => {
    const shopper = await newShopper([{}]);
    await signInPage.signIn(shopper.email);
    for (const path of ['/', '/account/plans']) {
      await page.goto(accentedPath(path));
      await speaksInBrackets(page);
    }
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
      await page.goto(accentedPath(path));
      await speaksInBrackets(page);
    }
  });

  test('for a shopper who has nothing, or whose account is blocked or deleted', async ({
    page,
    newShopper,
    signInPage,
  }) => {
    const shopper = await newShopper();
    await signInPage.signIn(shopper.email);
    const look = async () => {
      for (const path of ['/', '/account/plans', '/account/sims']) {
        await page.goto(accentedPath(path));
        await speaksInBrackets(page);
      }
    };
    await look();
    for (const status of ['blocked', 'deleted']) {
      const former = await newShopper();
      if (status === 'blocked') await gigs.patch(former.user, { status });
      else await gigs.tellDeleted(former.email);
      await page.goto('/');
      await signInPage.signOut();
      await signInPage.signIn(former.email);
      await look();
    }
  });

  test('on the return page, whatever became of the order', async ({
    page,
    newShopper,
    signInPage,
    store,
    connect,
    callback,
  }) => {
    const shopper = await newShopper([{}, { type: 'pSIM' }]);
    await signInPage.signIn(shopper.email);
    await leaveCheckout(store, connect);
    const returned = new URL(page.url());
    const look = async (status: string) => {
      returned.searchParams.set('status', status);
      await page.goto(`/en-XA/checkout/callback${returned.search}`);
      await speaksInBrackets(page);
    };
    for (const [hint, state] of [
      ['user_aborted', 'aborted'],
      ['auth_expired', 'expired'],
      ['bad_configuration', 'misconfigured'],
      ['success', 'checking'],
      ['', 'checking'],
    ] as const) {
      await look(hint);
      await callback.shows(state);
    }
    const seeded = await gigs.seed({
      subscriptions: [{ user: shopper.user, plan: 'pln_esim', status: 'pending' }],
    });
    const order = seeded.subscriptions[0]?.id ?? '';
    await look('success');
    await callback.shows('activating');
    for (const [state, fields] of [
      ['activating', { status: 'restricted' }],
      ['active', { status: 'active', activatedAt: now() }],
      ['active', { sim: shopper.sims[0] }],
      ['active', { sim: shopper.sims[1], phoneNumber: '+491510000000' }],
      ['not-completed', { status: 'ended' }],
      ['not-completed', { activatedAt: null }],
    ] as const) {
      await gigs.patch(order, fields);
      await look('success');
      await callback.shows(state);
    }
    await gigs.fault({
      match: { path: 'subscriptions$', contains: shopper.user },
      fault: { type: 'status', status: 500 },
    });
    await look('success');
    await callback.shows('unavailable');
    await page.goto('/en-XA/checkout/callback?session_id=csn_forged');
    await callback.shows('not-found');
    await speaksInBrackets(page);
  });

  test('on the page that Connect comes back to from a task', async ({
    page,
    newShopper,
    signInPage,
    myPlans,
  }) => {
    const shopper = await newShopper();
    const plan = await gigs.seedPlan();
    await gigs.seedSubscription(shopper.user, plan.id);
    await signInPage.signIn(shopper.email);
    await myPlans.open();
    await myPlans.press(plan.name, 'Cancel plan');
    await page.getByRole('button', { name: 'Go back' }).click();
    await myPlans.returned('aborted', 'You went back');
    const returned = new URL(page.url());
    for (const status of ['user_aborted', 'auth_expired', 'not_allowed', 'success', '']) {
      returned.searchParams.set('status', status);
      await page.goto(`/en-XA/account/return${returned.search}`);
      await speaksInBrackets(page, [plan.name]);
    }
    await page.goto('/en-XA/account/return?session_id=csn_forged');
    await speaksInBrackets(page);
    await page.goto('/en-XA/account/plans');
    await speaksInBrackets(page, [plan.name]);
  });

  test('on the page of a bug', async ({ page }) => {
    await page.goto('/en-XA');
    await page.route('**/*', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 500 }) : route.continue(),
    );
    await page.getByRole('button', { name: accented('Continue to checkout') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      accented('Something went wrong on our side'),
    );
    await speaksInBrackets(page);
  });

  test('and would find one', async ({ page }) => {
    await page.goto('/en-XA');
    await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
      heading.insertAdjacentHTML('beforeend', '<b hidden>Left over</b>');
      heading.insertAdjacentHTML('beforeend', '<img alt="10 GB · €9.90 · KWD 4.500">');
      heading.insertAdjacentHTML('beforeend', '<i title="Forgotten"></i>');
    });
    expect(await unextracted(page)).toEqual(['i[title]: Forgotten', 'b: Left over']);
  });
});

test.describe('from right to left', () => {
  for (const width of [320, 390, 1280]) {
    test(`the pages are mirrored and fit at ${width} px`, async ({
      page,
      newShopper,
      signInPage,
      store,
      connect,
      callback,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      const shopper = await newShopper([{}, { provider: 'p9' }, { status: 'retired' }]);
      await page.goto('/ar-XB/sign-in');
      await isMirrored(page);
      await signInPage.signIn(shopper.email);
      await leaveCheckout(store, connect);
      await callback.shows('aborted');
      const { search } = new URL(page.url());
      await gigs.seed({
        subscriptions: [{ user: shopper.user, plan: 'pln_long', sim: shopper.sims[0] }],
      });
      for (const path of [
        ...['', '?plan=pln_long', '?plan=pln_both&problem=sim-in-use', '/no-such-page'],
        ...[
          '/compare?plans=pln_both,pln_endless',
          '/plans/pln_long',
          '/account/plans',
          '/account/sims',
          `/checkout/callback${search}`,
        ],
        `/account/sims/${shopper.sims[0]}/install`,
      ]) {
        await page.goto(`/ar-XB${path}`);
        await isMirrored(page);
      }
    });
  }

  test('a radio stands before its words, on the side where the line begins', async ({ page }) => {
    for (const [path, radioFirst] of [
      ['/', true],
      ['/ar-XB', false],
    ] as const) {
      await page.goto(path);
      const radio = page.getByRole('radio', { name: /^Europe Both 10 GB/ });
      const [dot, name] = await Promise.all([
        radio.boundingBox(),
        page.getByText('Europe Both 10 GB', { exact: true }).first().boundingBox(),
      ]);
      expect((dot?.x ?? 0) < (name?.x ?? 0), path).toBe(radioFirst);
    }
  });
});

const checkoutProblems = [
  ...['no-plan', 'plan-gone', 'sim-unknown', 'sim-needs-sign-in', 'sim-retired', 'sim-starting'],
  ...['sim-in-use', 'sim-unusable', 'sim-other-network', 'sim-esim-only', 'sim-physical-only'],
  ...['device-unknown', 'account-closed', 'sign-in-unchecked', 'refused', 'busy', 'unavailable'],
];

const signInProblems = [
  ...['email-invalid', 'code-wrong', 'code-expired', 'too-many', 'mail-failed', 'unavailable'],
];

/** English as the pseudo-locales write it, without the brackets: a part of a message will do. */
function accented(words: string): string {
  return pseudo({ words }).words.slice(1, -1);
}

function accentedPath(path: string): string {
  return path === '/' || path.startsWith('/?') ? `/en-XA${path.slice(1)}` : `/en-XA${path}`;
}

async function speaksInBrackets(page: Page, data: string[] = []): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA');
  expect(await unextracted(page, data), page.url()).toEqual([]);
}

async function isMirrored(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar-XB');
  const { overflow, pointing } = await page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    // Icons that point to a side have to be turned round with the page.
    pointing: [...document.querySelectorAll('svg.lucide')]
      .filter((icon) => /lucide-[\w-]*(left|right)\b/.test(icon.getAttribute('class') ?? ''))
      .filter((icon) => {
        const { transform, scale } = getComputedStyle(icon);
        return !transform.startsWith('matrix(-1') && !scale.startsWith('-1');
      })
      .map((icon) => icon.getAttribute('class')),
  }));
  expect(overflow, page.url()).toBe(0);
  expect(pointing, page.url()).toEqual([]);
}

/** Into Connect and out again: the shopper is on the return page, and nothing was bought. */
async function leaveCheckout(store: StorePage, connect: ConnectPage): Promise<void> {
  await store.open('?plan=pln_esim');
  await store.continueButton.click();
  await connect.isOpen();
  await connect.cancel();
}

function of(shopper: SandboxUser, sim: number) {
  return { user: shopper.user, plan: 'pln_both', sim: shopper.sims[sim] };
}

function now(): string {
  return new Date().toISOString();
}

function later(): string {
  return new Date(Date.now() + 20 * 24 * 60 * 60_000).toISOString();
}
